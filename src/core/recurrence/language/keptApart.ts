/**
 * Words whose stem would be that of a word with another meaning ("customer" and "custom", "production"
 * and "product", "important" and "import"). Each line is a stem, which no other word has, and its forms.
 */
const lines = `
accessibl accessible accessibility
accountabl accountable accountability
activiti activity activities
animal animals
authoriti authority authorities
authoriz authorize authorizes authorized authorizing authorization authorizations authorise authorised authorisation
business businesses
container containers containerize containerized
contention
continuous continuously
conversation conversations
critical critically
customer customers
department departments departmental
direction directions
emergenc emergency emergencies
engineer engineers engineered engineering
evening evenings
excellent excellence
exception exceptions exceptional
executiv executive executives
experiment experiments experimented experimenting experimental experimentation
informal informally
initiativ initiative initiatives
integriti integrity
internal internally internals
internation international internationally
internationaliz internationalization internationalize
localiz localize localized localizing localization
meeting meetings
objectiv objective objectives
officer officers
optional optionally
organiz organize organizes organized organizing organization organizations organizational organizer organizers organise organised organising organisation organisations
original originals originally
paste pastes pasted pasting
personal personally personalize personalized
position positions positioned positioning
production productions
productiv productive productivity
publication publications
responsibl responsible responsibly responsibility responsibilities
responsiv responsive
settings
several
specifi specification specifications
suite suites
terminal terminals
universal universally
universiti university universities
useful usefulness
important importantly importance
`;

/** The stem of each of those words. */
export const keptApart: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [stem = '', ...forms] = line.split(' ');
      return [stem, ...forms].map((form) => [form, stem] as const);
    }),
);
