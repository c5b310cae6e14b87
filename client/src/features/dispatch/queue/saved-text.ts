import type { EditQueue } from './edit-queue.ts'
import { savable } from './pending-cells.ts'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

const count = (cells: object): number => Object.keys(cells).length

/** Whether everything that was typed is on the server. */
export const isAllSaved = ({ waiting, sending, clashes }: EditQueue): boolean =>
  count(waiting) + count(sending) + count(clashes) === 0

/** Where the typed cells are: `已保存 10:32:05`, `保存中`, `离线，已存在本机`. */
export function savedText(queue: EditQueue, isKept: boolean): string {
  const { waiting, sending, clashes, refusal, isOffline, savedAt } = queue
  if (isOffline) return isKept ? '离线，已存在本机' : '离线，本机不能保存，请不要关闭页面'
  if (refusal) return `${count(waiting)} 处没有保存`
  if (count(sending) + count(savable(waiting)) > 0) return '保存中'
  const held = count(waiting) + count(clashes)
  if (held > 0) return `${held} 处没有保存`
  return savedAt ? `已保存 ${clock.format(new Date(savedAt))}` : '修改会自动保存'
}
