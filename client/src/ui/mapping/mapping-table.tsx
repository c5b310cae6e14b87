import type { Option } from '../form/option.ts'
import { Select } from '../form/select.tsx'
import { useIsPhone } from '../media.ts'
import styles from './mapping-table.module.css'

/** What stands in a cell of the file, and below as what it is read. */
export interface MappingSample {
  readonly written: string
  readonly read: string
}

interface Choice {
  readonly value: string
  readonly options: readonly Option[]
}

export interface RefusedCell {
  readonly key: string
  /** `第 14 行 锦南中央绿廊`. */
  readonly place: string
  readonly written: string
  readonly because: string
  /** A value to be taken instead; without it the cell can only be mended in the file. */
  readonly entry?: { readonly value: string; readonly onChange: (value: string) => void }
}

/** One column of a file or of a pasted block. */
export interface MappingRow {
  readonly key: string
  readonly letter: string
  readonly header: string
  readonly samples: readonly MappingSample[]
  readonly target: Choice
  /** Of amounts: the unit that they are in; else what is to be said of a unit. */
  readonly unit: Choice | string
  readonly unitFrom: string | null
  readonly state: 'read' | 'converted' | 'asked' | 'ignored' | 'refused'
  readonly note: string
  readonly refused: readonly RefusedCell[]
  readonly refusedCount: number
}

interface MappingTableProps {
  readonly rows: readonly MappingRow[]
  /** The number that a person counts for each of the samples. */
  readonly sampleRows?: readonly string[]
  readonly onTarget: (key: string, value: string) => void
  readonly onUnit: (key: string, value: string) => void
}

const states: Record<MappingRow['state'], readonly [glyph: string, word: string]> = {
  read: ['✓', '识别'],
  converted: ['✓', '换算'],
  asked: ['?', '需确认'],
  ignored: ['−', '忽略'],
  refused: ['×', '不能读'],
}

const samplesShown = [0, 1, 2]

function Sample({ sample }: { readonly sample: MappingSample | undefined }) {
  if (!sample) return null
  return (
    <span className={styles['lines']}>
      <span className={styles['written']}>{sample.written || '（空）'}</span>
      <span>{sample.read}</span>
    </span>
  )
}

function Status({ row }: { readonly row: MappingRow }) {
  const [glyph, word] = states[row.state]
  return (
    <span className={styles['lines']}>
      <strong className={styles['state']} data-state={row.state}>
        <span aria-hidden="true">{glyph}</span> {word}
      </strong>
      <span className={styles['note']}>{row.note}</span>
    </span>
  )
}

const nameOf = ({ letter, header }: MappingRow): string => `${letter} 列${header ? `「${header}」` : ''}`

function Target({ row, onTarget }: { readonly row: MappingRow } & Pick<MappingTableProps, 'onTarget'>) {
  return (
    <Select
      label={`${nameOf(row)}写入到`}
      isLabelHidden
      value={row.target.value}
      options={row.target.options}
      onChange={(value) => onTarget(row.key, value)}
      {...(row.state === 'ignored' && { className: styles['left'] ?? '' })}
    />
  )
}

function Unit({ row, onUnit }: { readonly row: MappingRow } & Pick<MappingTableProps, 'onUnit'>) {
  return (
    <span className={styles['lines']}>
      {typeof row.unit === 'string' ? (
        <span>{row.unit}</span>
      ) : (
        <Select
          label={`${nameOf(row)}的单位`}
          isLabelHidden
          value={row.unit.value}
          options={row.unit.options}
          onChange={(value) => onUnit(row.key, value)}
        />
      )}
      {row.unitFrom && <span className={styles['note']}>{row.unitFrom}</span>}
    </span>
  )
}

function Refused({ row }: { readonly row: MappingRow }) {
  return (
    <ul className={styles['refused']} aria-label={`${nameOf(row)}不能读的格`}>
      {row.refused.map(({ key, place, written, because, entry }) => (
        <li key={key}>
          <span className={styles['place']}>{place}</span>
          <span className={styles['cell']}>{written || '（空）'}</span>
          <span>
            <strong>
              <span aria-hidden="true">×</span> 不能读
            </strong>{' '}
            {because}
          </span>
          {entry && (
            <input
              className={styles['entry']}
              aria-label={`${place}改为`}
              placeholder="改为"
              value={entry.value}
              onChange={(event) => entry.onChange(event.target.value)}
            />
          )}
        </li>
      ))}
      {row.refusedCount > row.refused.length && (
        <li className={styles['note']}>另有 {row.refusedCount - row.refused.length} 格</li>
      )}
    </ul>
  )
}

/** Which column goes where: one row per column, every sample as it stands and below as it will be read. */
export function MappingTable(props: MappingTableProps) {
  return useIsPhone() ? <MappingCards {...props} /> : <MappingRows {...props} />
}

function MappingRows({ rows, sampleRows = [], onTarget, onUnit }: MappingTableProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={styles['scroll']} role="group" aria-label="列的对应" tabIndex={0}>
      <table className={styles['table']}>
        <caption className="visually-hidden">列的对应：每格上行为原文，下行为将读成的值</caption>
        <thead>
          <tr>
            <th scope="col">列</th>
            <th scope="col">原来的标题</th>
            {samplesShown.map((at) => (
              <th key={at} scope="col">
                {sampleRows[at] ?? `第 ${at + 1} 行`}
              </th>
            ))}
            <th scope="col">写入到</th>
            <th scope="col">单位与出处</th>
            <th scope="col">状态</th>
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.key} data-state={row.state}>
            <tr>
              <td>{row.letter}</td>
              <th scope="row">{row.header || '（没有标题）'}</th>
              {samplesShown.map((at) => (
                <td key={at} className={styles['sample']}>
                  <Sample sample={row.samples[at]} />
                </td>
              ))}
              <td>
                <Target row={row} onTarget={onTarget} />
              </td>
              <td>
                <Unit row={row} onUnit={onUnit} />
              </td>
              <td className={styles['status']}>
                <Status row={row} />
              </td>
            </tr>
            {row.refused.length > 0 && (
              <tr>
                <td colSpan={5 + samplesShown.length}>
                  <Refused row={row} />
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function MappingCards({ rows, onTarget, onUnit }: MappingTableProps) {
  return (
    <ul className={styles['cards']} aria-label="列的对应">
      {rows.map((row) => (
        <li key={row.key} className={styles['card']} data-state={row.state}>
          <p>
            {row.letter} <strong>{row.header || '（没有标题）'}</strong>
          </p>
          <Status row={row} />
          <div className={styles['samples']}>
            {samplesShown.map((at) => (
              <Sample key={at} sample={row.samples[at]} />
            ))}
          </div>
          <div className={styles['fields']}>
            <Target row={row} onTarget={onTarget} />
            <Unit row={row} onUnit={onUnit} />
          </div>
          {row.refused.length > 0 && <Refused row={row} />}
        </li>
      ))}
    </ul>
  )
}
