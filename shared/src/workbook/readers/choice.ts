import { type CellReader, orEmpty } from '../cell-reader.ts'
import { cellText, folded, meansNothing, quoted } from '../cell-text.ts'
import { refused, taken } from '../fault.ts'

const key = (label: string): string => folded(label).toLowerCase()

/** One of a few words; `synonyms` are other words offices use for the same thing. */
export function choice<T extends string>(
  names: Readonly<Record<T, string>>,
  synonyms?: Readonly<Partial<Record<T, readonly string[]>>>,
): CellReader<T> {
  // The keys of a record of T are T.
  const values = Object.keys(names) as T[]
  const byLabel = new Map(
    values.flatMap((value) =>
      [names[value], ...(synonyms?.[value] ?? [])].map((label) => [key(label), value] as const),
    ),
  )
  const choices = values.map((value) => names[value])
  return {
    rule: `从“${choices.join('、')}”中选一个`,
    example: choices[0] ?? '',
    width: 14,
    numeric: false,
    choices,
    words: names,
    read: orEmpty((cell) => {
      const value = byLabel.get(key(cellText(cell)))
      return value === undefined
        ? refused('cell/not-a-choice', `${quoted(cell)}不在可选项中，请填写“${choices.join('”、“')}”之一`)
        : taken(value)
    }),
  }
}

const yes = new Set(['是', '有', 'y', 'yes', '1', 'true', '√', '✓'])
const no = new Set(['否', '无', '没有', 'n', 'no', '0', 'false', '×', '✗'])

/** 是 or 否; here 无 is an answer and not an empty cell. */
export const yesOrNo: CellReader<boolean> = {
  rule: '填“是”或“否”',
  example: '是',
  width: 12,
  numeric: false,
  choices: ['是', '否'],
  read: orEmpty(
    (cell) => {
      const answer = key(cellText(cell))
      if (yes.has(answer)) return taken(true)
      if (no.has(answer)) return taken(false)
      return refused('cell/not-yes-or-no', `${quoted(cell)}不是“是”或“否”，请填写“是”或“否”`)
    },
    (text) => meansNothing(text) && !no.has(key(text)),
  ),
}
