import { judgedInTime } from '@pianqu/shared/blockers/closed-in-time.ts'
import { expectedBondUse } from '@pianqu/shared/lights/bond-use.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import { percentText } from '@pianqu/shared/number/ratio.ts'
import { roundYuan } from '@pianqu/shared/plans/schedule.ts'
import { racedText } from '@pianqu/shared/rankings/race-standings.ts'
import type { Reading } from '@pianqu/shared/sources/source.contract.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { sourceRef } from '../evidence/row-source.facts.ts'
import { blockersOfProject, type PartReading, partReadings, partsOfProject } from '../figures/part-readings.query.ts'
import type { ProjectFigure } from '../figures/project-figure.ts'
import { lightRuleAt } from '../rules/rule.facts.ts'
import { projectPart } from './figure-rows.query.ts'
import type { Place } from './place.query.ts'
import type { Answer, Part } from './source-answer.ts'

const isStarted = ({ actualStart }: ProjectFigure, month: Month): boolean =>
  actualStart !== null && actualStart <= month

function startRows(db: Database, { projects }: Place, month: Month): Part[] {
  return projects
    .filter(
      ({ project, isCounted, isCompared }) =>
        isCounted && isCompared && project.plannedStart !== null && project.plannedStart <= month,
    )
    .toSorted((a, b) => Number(isStarted(a, month)) - Number(isStarted(b, month)))
    .map((figure) =>
      projectPart(db, figure, month, (row) => ({
        ...row,
        detail: `${figure.project.code} · 计划${figure.project.plannedStart}开工`,
        value: isStarted(figure, month) ? `${figure.actualStart}开工` : '未开工',
        source: sourceRef(db, 'projects', figure.project, 'plannedStart'),
      })),
    )
}

function bondRows(db: Database, { projects }: Place, month: Month): Part[] {
  const byProject = partsOfProject(db, month)
  const rule = lightRuleAt(db, month)
  return projects.flatMap((figure) =>
    (byProject.get(figure.project.code) ?? []).map((bond) =>
      projectPart(db, figure, month, (row) => {
        const { numerator } = expectedBondUse(bond.issuedMonth, month, rule)
        const due = roundYuan({ numerator: bond.amountYuan * numerator, denominator: rule.bondUse.linearMonths })
        return {
          ...row,
          detail: `${figure.project.code} · ${monthText(bond.issuedMonth)}发行，分配${moneyLine(bond.amountYuan)}，应使用${moneyLine(due)}`,
          value: moneyLine(bond.spentYuan),
          source: null,
        }
      }),
    ),
  )
}

function blockerRows(db: Database, { projects }: Place, month: Month): Part[] {
  const byProject = blockersOfProject(db, null)
  return projects.flatMap((figure) =>
    (byProject.get(figure.project.code) ?? []).flatMap(({ rounds }) => {
      const judged = judgedInTime(rounds, month)
      if (!judged) return []
      return projectPart(db, figure, month, (row) => ({
        ...row,
        detail: `${figure.project.code} · ${judged.dueOn}到期`,
        value: judged.isInTime ? '按期销号' : '未按期',
        source: null,
      }))
    }),
  )
}

const parts = {
  starts: {
    title: '应开工项目开工率',
    definition: (what: string) => `${what}已到计划开工月份的项目中，已开工的个数除以应开工的个数`,
    none: '没有已到计划开工月份的项目',
    rows: startRows,
  },
  blockers: {
    title: '堵点按期销号率',
    definition: (what: string) =>
      `${what}本年到期的堵点中，按期答复并已销号的件数除以到期件数；已按期答复、等待核验的不计`,
    none: '本年没有到期的堵点',
    rows: blockerRows,
  },
  'bond-use': {
    title: '债券使用进度',
    definition: (what: string) => `${what}项目已使用的专项债，除以从发行次月起按月均匀应使用的金额`,
    none: '没有记录使用情况的专项债',
    rows: bondRows,
  },
} as const
export type PlacePart = keyof typeof parts

/** The part as the reasons of a place, races and lists print it. */
const readingsOf = ({ ratio, display, numerator, denominator }: PartReading): Reading[] => {
  const [percent, raced] = [percentText(ratio), racedText(ratio)]
  return [
    { shown: display, formula: `${display}，即${percent}` },
    ...(raced === percent ? [] : [{ shown: raced, formula: `${display}，即${raced}` }]),
    { shown: `${numerator}/${denominator}`, formula: `${display}，即${percent}` },
  ]
}

/** What a part of the monthly index of an area or a district is counted from. */
export function partSource(db: Database, part: PlacePart, place: Place, month: Month): Answer {
  const { title, definition, none, rows } = parts[part]
  const reading = partReadings(db, place, month)[part]
  return {
    title: `${place.name}：${monthText(month)}${title}`,
    value: reading ? percentText(reading.ratio) : '—',
    definition: definition(place.what),
    formula: reading ? `${reading.display}，即${percentText(reading.ratio)}` : none,
    readings: reading ? readingsOf(reading) : [],
    rows: rows(db, place, month),
  }
}
