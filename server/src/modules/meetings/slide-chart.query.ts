import { blockerStepNames } from '@pianqu/shared/blockers/blocker.workflow.ts'
import type { CauseFigure } from '@pianqu/shared/meetings/directive.schema.ts'
import { directiveStepNames } from '@pianqu/shared/meetings/directive.workflow.ts'
import type { AgendaSubject } from '@pianqu/shared/meetings/meeting.schema.ts'
import type { Slide, SlideChart } from '@pianqu/shared/meetings/pack.contract.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import type { SnapshotContent } from '@pianqu/shared/publishing/snapshot.contract.ts'
import type { Ranking } from '@pianqu/shared/rankings/ranking.contract.ts'
import { dayOfInstant } from '@pianqu/shared/time/instant-text.ts'
import { type Month, monthNumber } from '@pianqu/shared/time/month.ts'
import { and, asc, eq, lte } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { blockerSteps } from '../blockers/blocker.tables.ts'
import { frozenPage, frozenRanking } from '../snapshots/frozen-page.facts.ts'
import { directiveSteps } from './directive.tables.ts'

interface Frozen {
  readonly number: string
  readonly content: SnapshotContent
}

type Chart = SlideChart | null

const monthName = (month: string): string => `${monthNumber(month as Month)}月`

const shareOf = (part: number | null, whole: number | null | undefined): number | null =>
  part === null || !whole ? null : part / whole

/** Actual against schedule over the months that the snapshot has, in shares of the plan. */
function areaChart(db: Database, { number, content }: Frozen, code: string): Chart {
  const page = frozenPage(db, number, 'area', code)
  const figure = content.overview.areas.find((each) => each.code === code)
  if (!page || !figure?.planYuan) return null
  const year = content.overview.month.slice(0, 4)
  return {
    kind: 'line',
    label: `${figure.name}今年累计完成与序时`,
    points: page.series
      .filter(({ month }) => month.startsWith(year))
      .map(({ month, ytdYuan, expectedYuan }) => ({
        name: monthName(month),
        actual: shareOf(ytdYuan, figure.planYuan),
        schedule: shareOf(expectedYuan, figure.planYuan),
      })),
    actualDisplay: figure.rateDisplay,
    scheduleName: '序时',
  }
}

function projectChart(db: Database, { number, content }: Frozen, code: string): Chart {
  const page = frozenPage(db, number, 'project', code)
  if (!page?.plan?.investmentYuan) return null
  const plan = page.plan.investmentYuan
  return {
    kind: 'line',
    label: `${page.row.name}今年累计完成与序时`,
    points: page.months
      .filter(({ month }) => month <= content.overview.month)
      .map(({ month, ytdYuan, expectedYuan }) => ({
        name: monthName(month),
        actual: shareOf(ytdYuan, plan),
        schedule: shareOf(expectedYuan, plan),
      })),
    actualDisplay: page.row.rateDisplay ?? '—',
    scheduleName: '序时',
  }
}

function bondChart({ content }: Frozen): Chart {
  const { numeratorYuan, denominatorYuan, gapShiftYuan } = content.bondShare
  if (numeratorYuan === null || denominatorYuan === null || gapShiftYuan === null) return null
  const step = (name: string, amountYuan: number) => ({ name, amountYuan, display: moneyLine(amountYuan) })
  return {
    kind: 'waterfall',
    label: `专项债要达标还差${moneyLine(gapShiftYuan)}（调剂）`,
    steps: [
      step('目标额', numeratorYuan + gapShiftYuan),
      step('已投向片区', numeratorYuan),
      step('缺口（调剂）', gapShiftYuan),
    ],
  }
}

function indicatorChart(frozen: Frozen, code: string): Chart {
  if (code === 'bond-share') return bondChart(frozen)
  const card = frozen.content.overview.indicators.find((each) => each.code === code)
  if (!card) return null
  return {
    kind: 'line',
    label: `${card.name}近12个月`,
    points: card.spark.map(({ month, value, schedule }) => ({
      name: monthName(month),
      actual: value,
      schedule: schedule ?? card.target,
    })),
    actualDisplay: card.display,
    scheduleName: card.targetDisplay,
  }
}

function blockerChart(db: Database, { content }: Frozen, code: string): Chart {
  const steps = db.orm
    .select()
    .from(blockerSteps)
    .where(and(eq(blockerSteps.blockerId, code), lte(blockerSteps.effectiveOn, content.overview.asOf)))
    .orderBy(asc(blockerSteps.position))
    .all()
  const names: Readonly<Record<string, string>> = {
    ...blockerStepNames,
    raise: '提出',
    silence: '视为受理',
    escalate: '逾期升级',
    'hand-up': '转专班核验',
    supervise: '督办',
  }
  return {
    kind: 'timeline',
    label: '堵点办理经过',
    points: steps
      .filter(({ step }) => step !== 'supervise')
      .slice(-8)
      .map(({ effectiveOn, step, text }) => ({ on: effectiveOn, name: names[step] ?? step, text })),
  }
}

function directiveChart(db: Database, code: string): Chart {
  const steps = db.orm
    .select()
    .from(directiveSteps)
    .where(eq(directiveSteps.directiveId, code))
    .orderBy(asc(directiveSteps.position))
    .all()
  const names: Readonly<Record<string, string>> = { ...directiveStepNames, give: '议定' }
  return {
    kind: 'timeline',
    label: '议定事项办理经过',
    points: steps.slice(-8).map(({ at, step, text }) => ({ on: dayOfInstant(at), name: names[step] ?? step, text })),
  }
}

const peerGroups = ['central', 'new', 'suburban', 'districts'] as const

/** The ranking among peers in which somebody stands. */
function rankingOf(
  db: Database,
  { number }: Pick<Frozen, 'number'>,
  { kind, code }: AgendaSubject,
): Ranking | undefined {
  return peerGroups
    .filter((group) => (group === 'districts') === (kind === 'unit'))
    .flatMap((group) => frozenRanking(db, number, 'month', group) ?? [])
    .find(({ rows }) => rows.some((row) => row.code === code))
}

/** The peers side by side, the one that moved marked. */
function rankChart(db: Database, frozen: Frozen, subject: AgendaSubject): Chart {
  const ranking = rankingOf(db, frozen, subject)
  if (!ranking) return null
  return {
    kind: 'bars',
    label: `${ranking.groupName}${ranking.label}得分`,
    rows: ranking.rows
      .filter(({ score }) => score !== null)
      .slice(0, 24)
      .map(({ code, name, score }) => ({
        name,
        share: score === null ? null : score / 100,
        display: score === null ? '—' : String(score),
        isSubject: code === subject.code,
      }))
      .toReversed(),
  }
}

/** The place and what it comes from. */
export function rankFacts(db: Database, number: string, subject: AgendaSubject): Slide['facts'] {
  const row = rankingOf(db, { number }, subject)?.rows.find(({ code }) => code === subject.code)
  if (!row || row.place === null) return []
  const move = row.move ?? 0
  return [
    { label: '名次', value: `${row.tied ? '并列' : ''}第${row.place}名` },
    { label: '较上期', value: move === 0 ? '持平' : `${move > 0 ? '升' : '降'}${Math.abs(move)}位` },
    { label: '得分', value: row.score === null ? '—' : String(row.score) },
  ]
}

function unreported({ content }: Frozen, code: string): Chart {
  const names = content.projects.filter(({ districtCode, light }) => districtCode === code && light === 'grey')
  return { kind: 'list', label: '未报的项目', rows: names.slice(0, 12).map(({ name }) => name) }
}

/** The chart of an item, by what it is about. */
export function slideChart(
  db: Database,
  frozen: Frozen,
  {
    kind,
    subject,
    members,
  }: { readonly kind: string; readonly subject: AgendaSubject; readonly members: readonly AgendaSubject[] },
): SlideChart | null {
  if (members.length > 0) return { kind: 'list', label: '包括', rows: members.slice(0, 12).map(({ name }) => name) }
  if (kind === 'rank-move') return rankChart(db, frozen, subject)
  switch (subject.kind) {
    case 'area':
      return areaChart(db, frozen, subject.code)
    case 'project':
      return projectChart(db, frozen, subject.code)
    case 'indicator':
      return indicatorChart(frozen, subject.code)
    case 'blocker':
      return blockerChart(db, frozen, subject.code)
    case 'directive':
      return directiveChart(db, subject.code)
    case 'unit':
      return kind === 'late-report' ? unreported(frozen, subject.code) : null
    case 'city':
      return null
  }
}

/** 当时 → 现在 in one line. */
export const figuresLine = (then: readonly CauseFigure[], now: readonly CauseFigure[]): string =>
  then.map(({ label, display }, index) => `${label} ${display} → ${now[index]?.display ?? '—'}`).join('；')
