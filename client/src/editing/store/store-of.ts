import type { EditedValue } from '../edit.ts'
import type { EditedDocument } from '../edited-document.ts'
import { deviceStore } from './device-store.ts'
import type { KeptStore } from './kept-store.ts'
import { windowStore } from './window-store.ts'

/** Where the unsaved edits of a person in a document wait. */
export function storeOf<Place, Value extends EditedValue>(
  person: string,
  document: EditedDocument<Place, Value>,
): KeptStore<Place, Value> {
  return document.keepsOn === 'device' ? deviceStore(person, document) : windowStore(person, document)
}
