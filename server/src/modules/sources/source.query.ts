import type { Actor } from '@pianqu/shared/accounts/access.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { FigureSource, SourceFigure } from '@pianqu/shared/sources/source.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { areaNames } from '../areas/area.facts.ts'
import { openTo } from '../figures/figure-scope.query.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import { openFigure } from '../projects/project-page.query.ts'
import { areaBondSource, bondGapSource, bondNeededSource, bondShareSource } from './bond-source.query.ts'
import {
  areaProgressSource,
  investmentSource,
  projectLightSource,
  projectPlanSource,
  projectProgressSource,
  startSource,
} from './investment-source.query.ts'
import { areaRailSource, railSource } from './rail-source.query.ts'
import type { Answer, Part } from './source-answer.ts'

interface Question {
  readonly figure: SourceFigure
  readonly code: string
  readonly month: Month
}

const shownRows = 200

function answerOf(db: Database, actor: Actor, { figure, code, month }: Question): Answer | null {
  const open = () => openFigure(db, actor, code, month)
  const ofArea = (answer: () => Answer) => () => (areaNames(db).has(code) ? answer() : null)
  const answers: Record<SourceFigure, () => Answer | null> = {
    'bond-share': () => bondShareSource(db, month),
    'bond-gap': () => bondGapSource(db, month),
    'bond-needed': () => bondNeededSource(db, month),
    'rail-800m': () => railSource(db, month),
    'investment-rate': () => investmentSource(db, month),
    'start-rate': () => startSource(db, month),
    'area-progress': () => areaProgressSource(db, code, month),
    'area-bonds': ofArea(() => areaBondSource(db, code, month)),
    'area-rail': ofArea(() => areaRailSource(db, code, month)),
    'project-progress': () => projectProgressSource(db, open(), month),
    'project-plan': () => projectPlanSource(db, open(), month),
    'project-light': () => projectLightSource(db, open(), month),
  }
  return answers[figure]()
}

/** Rows about projects that this reader may not open are counted, not shown. */
function openParts(db: Database, actor: Actor, month: Month, parts: readonly Part[]): Part[] {
  const mayOpen = openTo(db, actor)
  const { byCode } = monthFigures(db, month)
  return parts.filter(({ projectCode }) => {
    if (projectCode === null) return true
    const figure = byCode.get(projectCode)
    return figure !== undefined && mayOpen(figure)
  })
}

/** What a figure is made of. Throws common/not-found for a code that is missing or closed to this reader. */
export function sourceOf(db: Database, actor: Actor, question: Question): FigureSource {
  const answer = answerOf(db, actor, question)
  if (!answer) throw new ProblemError('common/not-found', { detail: '没有这个数字的来源，请核对编码和月份' })
  const parts = openParts(db, actor, question.month, answer.rows)
  return {
    ...answer,
    figure: question.figure,
    month: question.month,
    rows: parts.slice(0, shownRows).map((part) => part.read()),
    total: parts.length,
    hidden: answer.rows.length - parts.length,
  }
}
