/** The words by which one language's reports name the facts of an event. All folded, see fold.ts. */
export interface EventWords {
  /** What stands before the colon of a labelled line. */
  readonly labels: {
    readonly date: readonly string[];
    readonly time: readonly string[];
    readonly place: readonly string[];
    readonly topic: readonly string[];
    readonly name: readonly string[];
    readonly series: readonly string[];
    readonly role: readonly string[];
    readonly speaker: readonly string[];
  };
  /** A heading is about speakers when it has one of these … */
  readonly speakerHeads: readonly string[];
  /** … and besides them only these, separated by blanks. */
  readonly speakerCompanions: string;
  /** What may stand before an event's name in a heading, the longer first. */
  readonly reportWords: readonly string[];
  /** A heading of these words alone names a section, never an event; separated by blanks. */
  readonly sectionWords: string;
  /** Words and phrases that show that a "name" is no person. No Vietnamese word alone: "Kiến" and "Thành" are names. */
  readonly noPerson: readonly string[];
  /** Verbs that tie the date of a sentence to the event itself. */
  readonly held: RegExp;
}
