/** Which place is shown. The address keeps it, so Alt+Left goes back as everywhere. */
import { addressOf, type Place, placeOf } from "./place";

let place = $state<Place>({ screen: "start" });
let times = $state(0);

export function here(): Place {
  return place;
}

/** How often one has gone somewhere: going where one is already counts too. */
export function arrivals(): number {
  return times;
}

export function go(next: Place): void {
  const address = addressOf(next);
  if (location.hash === address) arrive(next);
  else location.hash = address;
}

function arrive(next: Place): void {
  place = next;
  times += 1;
}

/** Follows the address from now on; the answer stops it. */
export function follow(): () => void {
  const read = () => arrive(placeOf(location.hash));
  read();
  addEventListener("hashchange", read);
  return () => removeEventListener("hashchange", read);
}
