/** Given names that are common in several countries, and are hardly ever the name of a system. */
const givenNames = `
  adam ahmed alan albert alex alexander ali alice alicia amanda amir amy ana anders andrea andreas andrew andy angela
  anita anja ann anna anne annie anthony antonio arjun arthur barbara ben benjamin bill bob brian carl carla carlos
  carol caroline catherine charles charlotte chen chris christian christina christine claire clara claudia colin
  craig daniel daniela dave david deepak diana diego dmitri edward elena elisa elizabeth ellen emil emily emma eric
  erik eva fatima felix fernando florian francesca frank fred gabriel george gina giulia greg hanna hannah hans
  harry hassan helen helena henry hiroshi ian igor ines ingrid irina isabel ivan jack jacob james jan jana jane
  janet jason javier jean jeff jennifer jens jessica jim joan joe john johan johanna jonas jonathan jorge jose joseph
  juan judith julia julian julie karen karin karl kate katrin kavita keith ken kevin klaus lars laura lea lena leo li
  linda lisa liz louis louise luca lucas lucy luis lukas maggie manuel marco margaret maria marie mario marion mark
  markus marta martin mary matt matthew max mei melanie meera michael michelle miguel mike mohammed monica nadia
  nancy natalie natasha nick nicole nina noah oliver olivia omar oscar pablo patricia patrick paul paula pedro peter
  petra phil philip pierre piotr priya rachel rahul raj ralf ravi rebecca richard rita rob robert roberto roger
  rosa ruth ryan sam samantha samuel sandra sara sarah scott sean sebastian sergei sharon simon sofia sophie stefan
  stephanie stephen steve steven sue susan susanne suresh sven tanja teresa thomas tim tina tobias tom tomas tony
  ulrich ursula vera victor vijay wang wei will william xiao yan yuki yusuf zhang
`;
const common: ReadonlySet<string> = new Set(givenNames.split(/\s+/).filter((name) => name !== ''));

const mentioned = /(?<![\p{L}\p{N}/.])@(\p{L}[\p{L}'’-]*)(?!\p{L}|\/|\.\p{L})/gu;
const roles =
  /(?:^|[^\p{L}])(?:owners?|assignees?|dri|authors?|leads?|on-call|(?:incident )?commander|scribe|reporters?|responders?|participants?|attendees?|present|people|responsible)["*_]*\s*[:：]([^\r\n]+)/giu;
const names = /(?<![\p{L}'’-])\p{Lu}[\p{L}'’-]*/gu;

/**
 * The people that a note names as such, in lower case: `@bob`, `Owner: Ana, Tom`, `author: Bob` in its front
 * matter. Other capitalised words may be systems.
 */
export function peopleIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, name = ''] of text.matchAll(mentioned)) found.add(name.toLowerCase());
  for (const [, list = ''] of text.matchAll(roles)) {
    for (const [name] of list.matchAll(names)) found.add(name.toLowerCase());
  }
  return found;
}

/** Whether a capitalised word is somebody: named in the note as a person, or by a common given name. */
export function isPerson(name: string, people: ReadonlySet<string>): boolean {
  const lower = name.toLowerCase();
  return people.has(lower) || common.has(lower);
}
