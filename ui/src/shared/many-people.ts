/** Many invented people, for tests and benchmarks of completion. */
import type { Person } from "../ipc/types";

const first = ["Anna", "Łukasz", "Оксана", "Zofia", "Ірина", "Marek", "Żaneta", "Nadia", "Józef", "Kalina"];
const last = ["Kowalska", "Ślązak", "Шевченко", "Łoś", "Nowak", "Wiśniewska", "Коваль", "Ćwik", "Mazur", "Öztürk"];
const houses = ["Ośrodek Pomocy", "Fundacja Śląska", "Dom Łódź", "Карітас", "Urząd Gminy"];

export function manyPeople(count: number): Person[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`,
    name: `${first[n % 10]!} ${last[Math.floor(n / 10) % 10]!} ${n}`,
    organisation: `${houses[n % 5]!} ${n % 300}`,
    sector: "",
    district: `Dzielnica ${n % 20}`,
    languages: [],
    group: null,
    publicName: false,
  }));
}
