/** Which place is shown. The address keeps it, so Alt+Left goes back as everywhere. */
import { addressOf, type Place, placeOf } from "./place";

let place = $state<Place>({ screen: "start" });

export function here(): Place {
  return place;
}

export function go(next: Place): void {
  const address = addressOf(next);
  if (location.hash === address) place = next;
  else location.hash = address;
}

/** Follows the address from now on; the answer stops it. */
export function follow(): () => void {
  const read = () => (place = placeOf(location.hash));
  read();
  addEventListener("hashchange", read);
  return () => removeEventListener("hashchange", read);
}
