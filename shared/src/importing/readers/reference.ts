import { type CellReader, orEmpty, type ReadContext } from '../../workbook/cell-reader.ts'
import { cellText, quoted } from '../../workbook/cell-text.ts'
import { type FaultCode, type Reading, refused, taken } from '../../workbook/fault.ts'
import type { Known } from '../../workbook/known.ts'
import { splitList } from '../../workbook/readers/list.ts'
import { type ImportKind, importKindNames } from '../kinds.ts'

interface Target {
  readonly kind: ImportKind
  readonly label: string
  readonly has: (known: Known, code: string) => boolean
  readonly unknown: FaultCode
  readonly example: string
}

const targets = {
  area: {
    kind: 'areas',
    label: '片区编码',
    has: (known, code) => known.hasArea(code),
    unknown: 'reference/unknown-area',
    example: 'A01',
  },
  cluster: {
    kind: 'clusters',
    label: '集群编码',
    has: (known, code) => known.hasCluster(code),
    unknown: 'reference/unknown-cluster',
    example: 'A01-C1',
  },
  project: {
    kind: 'projects',
    label: '项目编码',
    has: (known, code) => known.hasProject(code),
    unknown: 'reference/unknown-project',
    example: 'P0001',
  },
  batch: {
    kind: 'bond-batches',
    label: '批次编码',
    has: (known, code) => known.hasBatch(code),
    unknown: 'reference/unknown-batch',
    example: 'BD2501',
  },
  line: {
    kind: 'rail-lines',
    label: '线路编码',
    has: (known, code) => known.hasLine(code),
    unknown: 'reference/unknown-line',
    example: 'L1',
  },
  station: {
    kind: 'rail-stations',
    label: '站点编码',
    has: (known, code) => known.hasStation(code),
    unknown: 'reference/unknown-station',
    example: 'S0101',
  },
} as const satisfies Record<string, Target>

type TargetName = keyof typeof targets

function resolve(written: string, { kind, label, has, unknown }: Target, { known }: ReadContext): Reading<string> {
  const code = written.normalize('NFKC')
  return has(known, code)
    ? taken(code)
    : refused(unknown, `${label}“${written}”不存在，请改正编码，或先导入“${importKindNames[kind]}”`)
}

/** The code of something that the city knows. */
export function codeOf(name: TargetName): CellReader<string> {
  const target: Target = targets[name]
  return {
    rule: `已导入的${target.label}`,
    example: target.example,
    width: 14,
    numeric: false,
    read: orEmpty((cell, context) => resolve(cellText(cell), target, context)),
  }
}

/** Several codes of things the city knows; the first unknown one is named. */
export function codesOf(name: TargetName): CellReader<string[]> {
  const target: Target = targets[name]
  return {
    rule: `已导入的${target.label}，多个用顿号分隔`,
    example: target.example,
    width: 16,
    numeric: false,
    read: orEmpty((cell, context) => {
      const readings = splitList(cellText(cell)).map((part) => resolve(part, target, context))
      const fault = readings.find((reading) => !reading.ok)
      if (fault && !fault.ok) return fault
      const codes = readings.flatMap((reading) => (reading.ok ? [reading.value] : []))
      return taken(codes.length > 0 ? codes : null)
    }),
  }
}

/** The package a project is part of, known or in the same file, above or below. */
export const packageCode: CellReader<string> = {
  rule: '打包项目的项目编码，可以在同一文件中',
  example: '',
  width: 14,
  numeric: false,
  read: orEmpty((cell, { known, codesInFile }) => {
    const code = cellText(cell).normalize('NFKC')
    return known.hasProject(code) || codesInFile.has(code)
      ? taken(code)
      : refused('reference/unknown-package', `上级项目编码${quoted(cell)}不存在，请改正编码，或把上级项目写进同一文件`)
  }),
}
