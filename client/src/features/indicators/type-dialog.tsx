import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { type getTypedValues, type TypedRow, typeValues } from '@pianqu/shared/indicators/library/typed.contract.ts'
import { saidStatusNames } from '@pianqu/shared/indicators/library/value.schema.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { TextEntry } from '../../ui/form/entries.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Callout } from '../../ui/layout/callout.tsx'
import { plainTable } from '../../ui/table/plain-table.ts'
import { Note } from '../../ui/words/note.tsx'
import { typedQuery, useTypeValues } from './indicators.queries.ts'
import styles from './type-dialog.module.css'

type Page = ReplyOf<typeof getTypedValues>
type Row = Page['rows'][number]

interface Typing {
  readonly numerator: string
  readonly denominator: string
  readonly status: TypedRow['status']
  readonly reason: string
}

const textOf = (number: number | null): string => (number === null ? '' : String(number))

/** What stands in the fields at first: what was typed, or what a month before had as its whole. */
const firstOf = ({ numerator, denominator, status, reason, isTyped, before }: Row): Typing => ({
  numerator: textOf(numerator),
  denominator: textOf(isTyped ? denominator : (before?.denominator ?? null)),
  status,
  reason: reason ?? '',
})

/** A whole number as typed; undefined where it is none. */
function wholeOf(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '')
  if (plain === '') return null
  return /^-?\d{1,13}$/.test(plain) ? Number(plain) : undefined
}

const isTouched = (row: Row, typed: Typing): boolean => {
  const first = firstOf(row)
  return (['numerator', 'denominator', 'status', 'reason'] as const).some((key) => typed[key] !== first[key])
}

interface TypeDialogProps {
  readonly code: string
  readonly name: string
  readonly sourceUnit: string
  readonly months: readonly Month[]
  readonly onClose: () => void
}

/** Types what a department reports of an indicator: one month, place by place. */
export function TypeDialog({ code, name, sourceUnit, months, onClose }: TypeDialogProps) {
  const [month, setMonth] = useState(months[0])
  const { data } = useQuery(typedQuery(code, month))
  const [typed, setTyped] = useState<Readonly<Record<string, Typing>>>({})
  const rows = (data?.rows ?? []).flatMap((row) => {
    const own = typed[`${month} ${row.place}`]
    return own && isTouched(row, own) ? [{ row, own }] : []
  })
  const wrong = rows.find(({ own }) => wholeOf(own.numerator) === undefined || wholeOf(own.denominator) === undefined)
  return (
    <FormDialog
      title="填报数值"
      description={`${name}。只写改动的地方；没有数的，把状态改成缺失或不适用并写原因。`}
      endpoint={typeValues}
      command={useTypeValues(code)}
      body={{
        month: month ?? '',
        rows: rows.map(({ row, own }) => ({
          ...{ place: row.place, status: own.status, reason: own.reason.trim() || null },
          numerator: wholeOf(own.numerator) ?? null,
          denominator: data?.parts.length === 2 ? (wholeOf(own.denominator) ?? null) : null,
        })),
      }}
      missing={({ reason }) => {
        if (data && !data.mayType) return '这个指标由来源单位填报'
        if (wrong) return `${wrong.row.name}：应为整数`
        if (rows.length === 0) return '还没有改动'
        return data?.published && !reason ? { name: 'reason', message: '请填写更正原因' } : null
      }}
      verb={rows.length > 0 ? `填报${rows.length}处` : '填报'}
      done={({ changed }) => ['已填报', `${month ? monthText(month) : ''}${changed}处有变化`]}
      onClose={onClose}
      isWide
    >
      <Select
        label="月份"
        name="month"
        value={month ?? ''}
        options={months.map((value) => ({ value, label: monthText(value) }))}
        onChange={(next) => setMonth(next as Month)}
      />
      <TextEntry label="来源" name="source" hint="如：市教育局9月月报" />
      {data?.mayType && data.published !== null && (
        <TextEntry
          label="更正原因"
          name="reason"
          hint={`${month ? monthText(month) : ''}已发布（快照${data.published}），改动按更正处理，已发布的数仍可看`}
        />
      )}
      {data && !data.mayType && <Callout tone="warn">这个指标的来源单位是{sourceUnit}，由其填报</Callout>}
      {data?.mayType && month && (
        <Places
          page={data}
          of={(place) => typed[`${month} ${place}`]}
          onType={(place, next) => setTyped({ ...typed, [`${month} ${place}`]: next })}
        />
      )}
    </FormDialog>
  )
}

interface PlacesProps {
  readonly page: Page
  readonly of: (place: string) => Typing | undefined
  readonly onType: (place: string, next: Typing) => void
}

const statusOptions = Object.entries(saidStatusNames)

function Places({ page, of, onType }: PlacesProps) {
  const [first = '数', second] = page.parts
  return (
    <div className={styles['scroll']}>
      <table className={plainTable(styles['table'])}>
        <caption className="visually-hidden">各处的数</caption>
        <thead>
          <tr>
            <th>片区或单位</th>
            <th>{first}</th>
            {second && <th>{second}</th>}
            <th>状态</th>
            <th>原因</th>
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => {
            const typed = of(row.place) ?? firstOf(row)
            const set = (change: Partial<Typing>) => onType(row.place, { ...typed, ...change })
            return (
              <tr key={row.place}>
                <th scope="row">
                  {row.name}
                  {row.before && (
                    <Note as="small" kind="fine">
                      上月
                      {[row.before.numerator, second ? row.before.denominator : null]
                        .filter((each) => each !== null)
                        .join('/')}
                    </Note>
                  )}
                </th>
                <td>
                  <input
                    inputMode="numeric"
                    aria-label={`${row.name}${first}`}
                    value={typed.numerator}
                    onChange={({ currentTarget }) => set({ numerator: currentTarget.value })}
                  />
                </td>
                {second && (
                  <td>
                    <input
                      inputMode="numeric"
                      aria-label={`${row.name}${second}`}
                      value={typed.denominator}
                      onChange={({ currentTarget }) => set({ denominator: currentTarget.value })}
                    />
                  </td>
                )}
                <td>
                  <select
                    aria-label={`${row.name}的状态`}
                    value={typed.status}
                    onChange={({ currentTarget }) => set({ status: currentTarget.value as Typing['status'] })}
                  >
                    {statusOptions.map(([value, label]) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <input
                    aria-label={`${row.name}没有数的原因`}
                    value={typed.reason}
                    disabled={typed.status !== 'missing' && typed.status !== 'notApplicable'}
                    onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
