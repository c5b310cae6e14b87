/** What a place of a document holds; two values are told apart by comparing. */
export type EditedValue = string | number | boolean | null

/** Something that was typed: over what, and what. */
export interface Edit<Place, Value> {
  readonly place: Place
  readonly before: Value
  readonly after: Value
}

/** Something typed that is not known to be on the server. */
export interface KeptEdit<Place, Value> {
  readonly place: Place
  /** What the server held when it was typed, or what a person has chosen to write over since. */
  readonly base: Value
  readonly mine: Value
  /** The version of the document in which the server held the base. */
  readonly version: number
}

export type KeptEdits<Place, Value> = Readonly<Record<string, KeptEdit<Place, Value>>>

/** Edits that left together. Whether they arrived is not known before the answer; sent again under their id they are saved once. */
export interface SentEdits<Place, Value> {
  readonly id: string
  /** The version they were sent over: the server takes them over no other. */
  readonly version: number
  readonly edits: KeptEdits<Place, Value>
}

/** All that one person has typed into one document and the server is not known to have, by place. */
export interface Kept<Place, Value> {
  readonly edits: KeptEdits<Place, Value>
  readonly sent: SentEdits<Place, Value> | null
}

/** A document as the server had it: what each place held in which version. A place that is not there is not known. */
export interface Seen<Value> {
  readonly version: number
  readonly held: ReadonlyMap<string, Value>
}

export const nothingKept = { edits: {}, sent: null } as const

const count = (edits: object): number => Object.keys(edits).length

/** How many places hold something that the server is not known to have. */
export const keptCount = ({ edits, sent }: Kept<unknown, unknown>): number => count({ ...sent?.edits, ...edits })
