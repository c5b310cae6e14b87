import type { z } from 'zod'
import type { EditedValue, Seen, SentEdits } from './edit.ts'
import type { Sending } from './kept-changes.ts'

/** What the server answers to a save: the document as it is then, and when. */
export interface Saved<Value> extends Seen<Value> {
  readonly at: string
}

/** All that the engine has to be told of a document that is filled in. */
export interface EditedDocument<Place, Value extends EditedValue> extends Sending<Place, Value> {
  /** One name for each document, whatever the kind. */
  readonly name: string
  /** Where unsaved edits wait: on this device for days, or in this window alone, which is for what is sealed. */
  readonly keepsOn: 'device' | 'window'
  readonly place: z.ZodType<Place>
  readonly value: z.ZodType<Value>
  /** The place in a word of its own; the same place is always the same word. */
  readonly keyOf: (place: Place) => string
  /** Sends edits over the version they name, with their id as the key of the request; throws `ApiProblem`. */
  readonly save: (sent: SentEdits<Place, Value>) => Promise<Saved<Value>>
  /** Reads the document afresh; throws `ApiProblem`. */
  readonly refresh: () => Promise<Seen<Value>>
}
