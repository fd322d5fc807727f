/** The computer's clock, a quarter of a minute exact; enough for an agenda and no work while idle. */
let now = $state(new Date());
let listeners = 0;
let timer: ReturnType<typeof setInterval> | undefined;

export function clock(): Date {
  return now;
}

/** Keeps the clock going while a screen needs it. */
export function tick(): () => void {
  now = new Date();
  if (listeners++ === 0) timer = setInterval(() => (now = new Date()), 15_000);
  return () => {
    if (--listeners === 0) clearInterval(timer);
  };
}
