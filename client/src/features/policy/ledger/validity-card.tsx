import type { DocumentRow } from '@pianqu/shared/policy/ledger.schema.ts'
import type { MeasureList } from '@pianqu/shared/policy/policy.contract.ts'
import { validityNames } from '@pianqu/shared/policy/validity.ts'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { yearsAround } from './timeline.ts'
import styles from './validity.module.css'

/** `即将到期，还剩64天，没有接续文件`. */
function standOf({ state, daysLeft, successorCode }: DocumentRow): string {
  const left = daysLeft === null ? '' : daysLeft < 0 ? `，已过${-daysLeft}天` : `，还剩${daysLeft}天`
  return `${validityNames[state]}${left}，${successorCode ? `接续${successorCode}` : '没有接续文件'}`
}

const rangeOf = ({ validFrom, validUntil }: DocumentRow): string =>
  `${validFrom ?? '施行日不详'} 至 ${validUntil ?? '没有期限'}`

interface DocumentBarProps {
  readonly document: DocumentRow
  readonly at: number
  readonly span: ReturnType<typeof yearsAround>['span']
}

function DocumentBar({ document, at, span }: DocumentBarProps) {
  const { left, right, isOpenLeft, isOpenRight } = span(document)
  return (
    <div className={styles['row']}>
      <span className={styles['name']}>
        {document.shortTitle}
        <Note as="small" kind="fine">
          {standOf(document)}
        </Note>
      </span>
      <span className={styles['track']} role="img" aria-label={`${document.shortTitle}：${rangeOf(document)}`}>
        <span
          className={styles['bar']}
          data-state={document.state}
          data-open-left={isOpenLeft || undefined}
          data-open-right={isOpenRight || undefined}
          style={{ left: `${left}%`, width: `${right - left}%` }}
        >
          {rangeOf(document)}
        </span>
        <span className={styles['today']} style={{ left: `${at}%` }} />
      </span>
    </div>
  )
}

/** From when until when each document is in force, with today on the line. */
export function ValidityCard({ ledger: { on, documents } }: { readonly ledger: MeasureList }) {
  const { years, at, span } = yearsAround(documents, on)
  return (
    <Card
      title="有效期"
      aside={
        <Note as="span" kind="fine">
          竖线是{on}；左端虚线的，文本没有载明施行日
        </Note>
      }
    >
      <Stack gap={12}>
        {documents.map((document) => (
          <DocumentBar key={document.code} document={document} at={at} span={span} />
        ))}
        <div className={styles['row']} aria-hidden="true">
          <span />
          <span className={styles['axis']}>
            {years.map(({ year, left }) => (
              <small key={year} style={{ left: `${left}%` }}>
                {year}
              </small>
            ))}
          </span>
        </div>
      </Stack>
    </Card>
  )
}
