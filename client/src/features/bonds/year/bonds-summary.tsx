import { outlookStateNames, restText } from '@pianqu/shared/bonds/outlook.ts'
import type { BondYear } from '@pianqu/shared/bonds/year.contract.ts'
import { yearEnd } from '@pianqu/shared/bonds/year-curve.ts'
import { moneyLine, moneyShown } from '@pianqu/shared/money/yuan.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'
import { FigureLink } from '../../../navigation/figure-link.tsx'
import { Bullet } from '../../../ui/chart/bullet.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Columns } from '../../../ui/layout/columns.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Money } from '../../../ui/money.tsx'
import { Num } from '../../../ui/num.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { BatchLink } from '../batch-link.tsx'
import { gapsOf, type Share, shareText } from '../bond-words.ts'
import { bandText } from './findings.ts'
import styles from './summary.module.css'

interface SummaryProps {
  readonly year: BondYear
}

/** The share against its target, what is missing either way, and what the rest of the year must bring. */
export function BondsSummary({ year }: SummaryProps) {
  return (
    <Stack as="section" className={styles['box']} aria-label="占比、缺口与后续">
      <Columns widths="minmax(220px, 1fr) minmax(300px, 1.6fr) minmax(260px, 1.4fr)" gap={[16, 32]}>
        <ShareFigure year={year} />
        <Gaps year={year} />
        <Outlook year={year} />
      </Columns>
      <Versions year={year} />
    </Stack>
  )
}

function ShareFigure({ year: { share, target } }: SummaryProps) {
  const { value, display, met } = share
  const figure =
    value === null ? (
      <span className={styles['strong']}>{shareText(share)}</span>
    ) : (
      <Num value={display.replace('%', '')} unit="%" target={`目标 ${target.text}`} size="kpi" />
    )
  return (
    <div>
      <Note>投向片区占比</Note>
      <Questioned share={share} figure="bond-share" shown={display} label="专项债投向占比">
        {figure}
      </Questioned>
      <Bullet share={value} tick={target.value} size="card" />
      <Note>
        目标 {target.text}
        {met !== null && `，${met ? '已达标' : '未达标'}`}
      </Note>
    </div>
  )
}

interface QuestionedProps {
  readonly share: Share
  readonly figure: 'bond-share' | 'bond-gap' | 'bond-needed'
  /** The very characters. */
  readonly shown: string | null
  readonly label: string
  readonly children: React.ReactNode
}

/** Sources are kept of issuance alone. */
function Questioned({ share: { basis, value, asOf }, figure, shown, label, children }: QuestionedProps) {
  if (basis !== 'issued-new' || value === null) return children
  return (
    <FigureLink figure={figure} month={monthOfDay(asOf)} shown={shown} label={label}>
      {children}
    </FigureLink>
  )
}

function Gaps({ year: { share, target } }: SummaryProps) {
  return (
    <Columns gap={[8, 24]} foldAt="never">
      {gapsOf(share, target).map(({ name, means, yuan, formula }) => (
        <Stack gap={0} className={styles['gap']} key={name}>
          <Note>{name}</Note>
          <strong>
            <Questioned share={share} figure="bond-gap" shown={moneyShown(yuan)} label={name}>
              <Money yuan={yuan} missing={share.missing ?? '按目标口径无法补足'} />
            </Questioned>
          </strong>
          <Note kind="faint">{means}</Note>
          {yuan !== null && <Note kind="faint">= {formula}</Note>}
        </Stack>
      ))}
    </Columns>
  )
}

function Outlook({ year: { share, quotaYuan, batches, curve } }: SummaryProps) {
  const { state, lastBatchCode, plannedTotalYuan } = share
  const last = batches.find(({ code }) => code === lastBatchCode)
  const end = yearEnd({ curve })
  return (
    <Stack gap={2}>
      <Note>全年</Note>
      {state ? <strong>{outlookStateNames[state]}</strong> : <Num value={null} missing="仅发行口径有全年推算" />}
      {end?.isProjected && (
        <Note kind="faint">
          按计划年底 <b>{bandText(end)}</b>
          {end.highest && `：未分配的${moneyLine(end.highest.unassignedYuan)}全不投向到全投向片区`}
        </Note>
      )}
      {state && (
        <Note kind="faint">
          后续投向片区应达{' '}
          <Questioned share={share} figure="bond-needed" shown={restText(share)} label="后续应达比例">
            {restText(share)}
          </Questioned>
        </Note>
      )}
      {last && (
        <Note kind="faint">
          最迟从这一批起投向片区：
          <BatchLink code={last.code}>{last.name}</BatchLink>（{last.issuedOn}）
        </Note>
      )}
      <Note kind="faint">
        已发行和计划合计 {plannedTotalYuan === null ? '—' : moneyLine(plannedTotalYuan)}；下达限额{' '}
        {quotaYuan === null ? '未录入' : moneyLine(quotaYuan)}
      </Note>
    </Stack>
  )
}

/** What was published and what it would be by the list of areas of today; only where there is something to compare. */
function Versions({ year: { share, published, restated } }: SummaryProps) {
  const facts = [
    published && {
      name: `已发布（${published.snapshot}）`,
      value: `${published.display}（${moneyLine(published.numeratorYuan)} ÷ ${moneyLine(published.denominatorYuan)}）`,
    },
    restated?.differs ? { name: '本页：按各批发行日的片区名单', value: shareText(share) } : null,
    restated?.differs
      ? {
          name: '重算：按当前片区名单',
          value: `${restated.display}（${moneyLine(restated.numeratorYuan)} ÷ ${moneyLine(restated.denominatorYuan)}）`,
        }
      : null,
  ]
  return facts.some(Boolean) ? (
    <div className={styles['versions']}>
      <Facts facts={facts} />
    </div>
  ) : null
}
