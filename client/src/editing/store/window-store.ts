import { type EditedValue, type Kept, keptCount, nothingKept } from '../edit.ts'
import type { EditedDocument } from '../edited-document.ts'
import { keptSchemas } from './kept.schema.ts'
import type { KeptStore, Lasts } from './kept-store.ts'
import { pageStore } from './page-store.ts'

type Kind<Place, Value extends EditedValue> = Pick<EditedDocument<Place, Value>, 'name' | 'place' | 'value'>

/** Keeps edits that are sealed: they outlive a reload, and never the window. */
export function windowStore<Place, Value extends EditedValue>(
  person: string,
  kind: Kind<Place, Value>,
): KeptStore<Place, Value> {
  const name = `pianqu.edits ${person} ${kind.name}`
  return pageStore(read(name, kind), (kept) => write(name, kept))
}

function read<Place, Value extends EditedValue>(name: string, kind: Kind<Place, Value>): Kept<Place, Value> {
  try {
    return keptSchemas(kind).kept.parse(JSON.parse(sessionStorage.getItem(name) ?? 'null'))
  } catch {
    return nothingKept
  }
}

/** A browser that forbids it leaves the edits to the page. */
function write(name: string, kept: Kept<unknown, unknown>): Lasts {
  try {
    if (keptCount(kept) === 0) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, JSON.stringify(kept))
    return 'window'
  } catch {
    return 'page'
  }
}
