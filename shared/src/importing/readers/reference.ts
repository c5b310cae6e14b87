import { type CellReader, orEmpty, type ReadContext } from '../../workbook/cell-reader.ts'
import { cellText, quoted } from '../../workbook/cell-text.ts'
import { type Column, required } from '../../workbook/column.ts'
import { type Reading, refused, taken } from '../../workbook/fault.ts'
import type { RawCell } from '../../workbook/raw-cell.ts'
import { codeIn } from '../../workbook/readers/code-text.ts'
import { splitList } from '../../workbook/readers/list.ts'
import type { KeyedColumn } from '../../workbook/table.ts'
import type { ImportCard } from '../import-kind.ts'
import { throughFormer } from './former.ts'

/** A kind whose rows are referred to by their code. */
interface Referred extends Pick<ImportCard, 'name'> {
  readonly noun?: string
  readonly columns: readonly KeyedColumn[]
}

interface Target {
  readonly kindName: string
  readonly noun: string
  /** The title of its codes, and one of them. */
  readonly label: string
  readonly example: string
}

function targetOf({ name, noun, columns }: Referred): Target {
  const code = columns.find(({ key }) => key === 'code')
  if (noun === undefined || !code) throw new Error(`${name} has no codes to refer to`)
  return { kindName: name, noun, label: code.title, example: code.example }
}

function resolve(cell: RawCell, { kindName, noun, label }: Target, context: ReadContext): Reading<string> {
  const { known } = context
  const reading = codeIn(cell, (code) => known.has(noun, code) || known.formerly?.(noun, code) !== undefined)
  if (!reading.ok) return reading
  const isKnown = known.has(noun, reading.value)
  const former = throughFormer(noun, reading.value, isKnown ? reading.value : undefined, context)
  if (former) return former
  if (isKnown) return reading
  const similar = known.similarTo?.(noun, reading.value)
  const hint = similar === undefined ? '' : `（系统中有“${similar}”）`
  return refused(`reference/unknown-${noun}`, `${label}${quoted(cell)}不存在${hint}，请改正编码，或先导入“${kindName}”`)
}

/** The code of something that the city knows. */
export function codeOf(kind: Referred): CellReader<string> {
  const target = targetOf(kind)
  return {
    rule: `已导入的${target.label}`,
    example: target.example,
    width: 14,
    numeric: false,
    read: orEmpty((cell, context) => resolve(cell, target, context)),
  }
}

/** The column that names a row of another table, by the title that its codes have there. */
export const refersTo = (kind: Referred): Column<string> => required(targetOf(kind).label, codeOf(kind))

/** Several codes of things the city knows; the first unknown one is named. */
export function codesOf(kind: Referred): CellReader<string[]> {
  const target = targetOf(kind)
  return {
    rule: `已导入的${target.label}，多个用顿号分隔`,
    example: target.example,
    width: 16,
    numeric: false,
    read: orEmpty((cell, context) => {
      if (typeof cell.value !== 'string') {
        const reading = resolve(cell, target, context)
        return reading.ok ? taken([reading.value], reading.doubt) : reading
      }
      const readings = splitList(cellText(cell)).map((part) => resolve({ value: part }, target, context))
      const fault = readings.find((reading) => !reading.ok)
      if (fault && !fault.ok) return fault
      const codes = readings.flatMap((reading) => (reading.ok ? [reading.value] : []))
      const doubt = readings.flatMap((reading) => (reading.ok && reading.doubt ? [reading.doubt] : []))[0]
      return taken(codes.length > 0 ? codes : null, doubt)
    }),
  }
}

/** The package a project is part of, known or in the same file, above or below. */
export const packageCode: CellReader<string> = {
  rule: '打包项目的项目编码，可以在同一文件中',
  example: '',
  width: 14,
  numeric: false,
  read: orEmpty((cell, context) => {
    const { known, codesInFile } = context
    const isKnown = (code: string) => known.has('project', code) || codesInFile.has(code)
    const reading = codeIn(cell, isKnown)
    const former = reading.ok
      ? throughFormer('project', reading.value, isKnown(reading.value) ? reading.value : undefined, context)
      : undefined
    if (former) return former
    return !reading.ok || isKnown(reading.value)
      ? reading
      : refused('reference/unknown-package', `上级项目编码${quoted(cell)}不存在，请改正编码，或把上级项目写进同一文件`)
  }),
}
