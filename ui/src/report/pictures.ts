/** The pictures of a report's preview: fetched from the host as they come into view, never from their file names. */
import { host } from "../ipc/host";
import type { Language } from "../ipc/types";
import { setWords } from "../text/words";

const longEdge = 640;
/** How far below the window's edge a picture is fetched already. */
const ahead = "600px 0px";

/** The host's HTML made ready: each picture waits under a blank one of its size, and one-letter words don't end lines. */
export function ready(html: string, language: Language): string {
  // A template's content is inert: nothing in it is fetched.
  const template = document.createElement("template");
  template.innerHTML = html;
  for (const img of template.content.querySelectorAll("img")) {
    img.dataset.file = img.getAttribute("src") ?? "";
    img.src = blank(img.getAttribute("width"), img.getAttribute("height"));
  }
  const texts = document.createTreeWalker(template.content, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) node.nodeValue = setWords(node.nodeValue ?? "", language);
  return template.innerHTML;
}

/** Fills the pictures in; the answer stops it and gives the memory back. */
export function fill(page: HTMLElement, pictures: Record<string, string | undefined>): () => void {
  const addresses: string[] = [];
  let left = false;

  async function show(img: HTMLImageElement) {
    const hash = pictures[img.dataset.file ?? ""];
    if (!hash) return;
    try {
      const picture = await host().photoImage(hash, longEdge);
      if (left) return;
      const address = URL.createObjectURL(picture);
      addresses.push(address);
      const blankOne = img.src;
      img.addEventListener("error", () => (img.src = blankOne), { once: true });
      img.addEventListener("load", () => img.classList.add("shown"), { once: true });
      img.src = address;
    } catch {
      // The blank one stays; its caption says what would be seen.
    }
  }

  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        void show(target as HTMLImageElement);
      }
    },
    { root: page.closest(".scroll"), rootMargin: ahead },
  );
  for (const img of page.querySelectorAll<HTMLImageElement>("img[data-file]")) seen.observe(img);
  return () => {
    left = true;
    seen.disconnect();
    for (const address of addresses) URL.revokeObjectURL(address);
  };
}

function blank(width: string | null, height: string | null): string {
  const size = (given: string | null, usual: number) => (/^\d{1,5}$/.test(given ?? "") ? given : usual);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size(width, 640)}" height="${size(height, 480)}"/>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
