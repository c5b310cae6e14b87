import type { Problem } from '@pianqu/shared/http/problem.ts'
import { type EditedValue, type Kept, keptCount, type Seen } from './edit.ts'
import { type Sending, sendable } from './kept-changes.ts'
import { clashesOf } from './standing.ts'
import type { Lasts } from './store/kept-store.ts'

/** What one window knows of a document being filled in. */
export interface EditQueue<Place, Value> {
  /** What is typed and not known to be on the server, by this window and the others of this person. */
  readonly kept: Kept<Place, Value>
  /** The newest version of the document that was seen. */
  readonly seen: Seen<Value>
  /** Why the server will not take what was typed; nothing is sent until something is changed or tried again. */
  readonly refusal: Problem | null
  readonly isOffline: boolean
  /** Somebody else has signed in: nothing is sent, as it would be under their name. */
  readonly isForeign: boolean
  /** How long what is typed outlives this page. */
  readonly lasts: Lasts
  /** All of it is where it lasts. */
  readonly isWritten: boolean
  readonly savedAt: string | null
  /** Something typed was found on the server: its saving was not seen, and its time is not known. */
  readonly hasLanded: boolean
}

/** What was typed into a place and is not known to be on the server; undefined where nothing was. */
export function typedAt<Value>({ kept }: Pick<EditQueue<unknown, Value>, 'kept'>, key: string): Value | undefined {
  return (kept.edits[key] ?? kept.sent?.edits[key])?.mine
}

/** Whether everything that was typed is on the server. */
export const isAllSaved = ({ kept }: Pick<EditQueue<unknown, unknown>, 'kept'>): boolean => keptCount(kept) === 0

/** How many places wait to be saved, without those that are to be chosen first. */
export const waitingCount = <Place, Value extends EditedValue>({ kept, seen }: EditQueue<Place, Value>): number =>
  keptCount(kept) - clashesOf(kept, seen).length

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

const offlineText: Readonly<Record<Lasts, string>> = {
  device: '离线，已存在本机',
  window: '离线，暂存在本窗口，请不要关闭',
  page: '离线，本机不能保存，请不要关闭页面',
}

/** Where the typed values are: `已保存 10:32:05`, `保存中`, `离线，已存在本机`. What is not yet kept is not said to be. */
export function savedText<Place, Value extends EditedValue>(
  queue: EditQueue<Place, Value>,
  sending: Pick<Sending<Place, Value>, 'maySend'>,
): string {
  const { kept, seen, refusal, isOffline, isForeign, lasts, isWritten, savedAt, hasLanded } = queue
  const held = keptCount(kept)
  if (isForeign) return '已停止保存'
  if (isOffline) return isWritten ? offlineText[lasts] : '离线，正在存入本机'
  if (!refusal && (kept.sent || Object.keys(sendable(kept, seen, sending)).length > 0)) return '保存中'
  if (held > 0) return `${held} 处没有保存`
  if (savedAt) return `已保存 ${clock.format(new Date(savedAt))}`
  return hasLanded ? '已保存' : '修改会自动保存'
}
