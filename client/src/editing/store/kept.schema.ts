import { z } from 'zod'
import type { EditedValue, Kept, KeptEdit, SentEdits } from '../edit.ts'
import type { EditedDocument } from '../edited-document.ts'

type Kind<Place, Value extends EditedValue> = Pick<EditedDocument<Place, Value>, 'place' | 'value'>

/** How edits look where they are kept: an older page may have written them. */
export function keptSchemas<Place, Value extends EditedValue>({ place, value }: Kind<Place, Value>) {
  // The parts are those of the types, which zod cannot follow through a generic one.
  const edit = z.object({ place, base: value, mine: value, version: z.int() }) as z.ZodType<KeptEdit<Place, Value>>
  const edits = z.record(z.string(), edit)
  const sent: z.ZodType<SentEdits<Place, Value>> = z.object({ id: z.string(), version: z.int(), edits })
  const kept: z.ZodType<Kept<Place, Value>> = z.object({ edits, sent: sent.nullable() })
  return { edit, sent, kept }
}
