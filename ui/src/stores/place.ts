/** Where one can be in the window, and how that is written in its address. */
export type Place =
  | { screen: "start" }
  | { screen: "new" }
  | { screen: "announcement" }
  | { screen: "event"; event: string }
  | { screen: "capture"; group: string; event: string; entry?: string; fill?: boolean; photo?: string }
  | { screen: "readback"; group: string; event: string }
  | { screen: "cleaning"; group: string; event: string; photo?: string }
  | { screen: "handover"; group: string; event: string }
  /** Which group this laptop serves; `group` is offered. */
  | { screen: "serve"; event: string; group?: string }
  | { screen: "collect"; event: string }
  | { screen: "desk"; event: string }
  | { screen: "plenary"; event: string }
  | { screen: "report"; event: string; group?: string; entry?: string };

export function addressOf(place: Place): string {
  switch (place.screen) {
    case "start":
      return "#/";
    case "new":
    case "announcement":
      return `#/${place.screen}`;
    case "capture": {
      const parts = [place.event, place.group, ...(place.photo ? ["photo", place.photo] : place.entry ? [place.entry, ...(place.fill ? ["fill"] : [])] : [])];
      return `#/capture/${parts.map(encodeURIComponent).join("/")}`;
    }
    case "cleaning": {
      const parts = [place.event, place.group, ...(place.photo ? [place.photo] : [])];
      return `#/cleaning/${parts.map(encodeURIComponent).join("/")}`;
    }
    case "readback":
    case "handover":
      return `#/${place.screen}/${encodeURIComponent(place.event)}/${encodeURIComponent(place.group)}`;
    case "serve":
      return `#/serve/${[place.event, ...(place.group ? [place.group] : [])].map(encodeURIComponent).join("/")}`;
    case "report": {
      const parts = [place.event, ...(place.group ? [place.group, ...(place.entry ? [place.entry] : [])] : [])];
      return `#/report/${parts.map(encodeURIComponent).join("/")}`;
    }
    default:
      return `#/${place.screen}/${encodeURIComponent(place.event)}`;
  }
}

/** The place an address means; an address that means nothing is the start. */
export function placeOf(address: string): Place {
  const [screen, first, second, third, fourth] = address.replace(/^#?\/?/, "").split("/").map(decode);
  if (screen === "new" || screen === "announcement") return { screen };
  if (screen === "capture" && first && second && third === "photo" && fourth) {
    return { screen, event: first, group: second, photo: fourth };
  }
  if (screen === "capture" && first && second) {
    return { screen, event: first, group: second, ...(third ? { entry: third, ...(fourth === "fill" ? { fill: true } : {}) } : {}) };
  }
  if (screen === "cleaning" && first && second) {
    return { screen, event: first, group: second, ...(third ? { photo: third } : {}) };
  }
  if ((screen === "readback" || screen === "handover") && first && second) return { screen, event: first, group: second };
  if (screen === "serve" && first) return { screen, event: first, ...(second ? { group: second } : {}) };
  if (screen === "report" && first) return { screen, event: first, ...(second ? { group: second, ...(third ? { entry: third } : {}) } : {}) };
  if ((screen === "event" || screen === "collect" || screen === "desk" || screen === "plenary") && first) return { screen, event: first };
  return { screen: "start" };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
