import { frozenSchemas } from '@pianqu/shared/publishing/frozen.schema.ts'
import { rankingGroups, rankingSpans } from '@pianqu/shared/rankings/ranking-groups.ts'
import { isOfProject } from '@pianqu/shared/sources/project-figures.ts'
import { sourceFigures } from '@pianqu/shared/sources/source-figures.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { allAreas } from '../areas/area.facts.ts'
import { unitAnswers } from '../blockers/unit-answers.query.ts'
import { wholeAreaPage } from '../boards/area-page.query.ts'
import { wholeProjectPage } from '../boards/project-page.query.ts'
import { wholeSource } from '../boards/source.query.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import { currentRanking } from '../rankings/current-ranking.query.ts'
import { answersCode, rankingCode, sourceCode } from '../snapshots/frozen-page.facts.ts'
import type { FrozenBytes } from '../snapshots/snapshot-hash.ts'
import { allUnits } from '../units/unit.facts.ts'

/** The page of every area and project, the sources of the city's and areas' figures every ranking and what units have answered, as they stand now and no more than their schemas name. */
export function pagesToFreeze(db: Database, month: Month, today: Day): FrozenBytes[] {
  const areas = allAreas(db).map(({ code }) => code)
  const districts = allUnits(db).flatMap(({ type, code }) => (type === 'district' ? [code] : []))
  const placesOf = (figure: string) =>
    figure.startsWith('area-') ? areas : figure.startsWith('district-') ? districts : ['']
  const summed = sourceFigures.filter((figure) => !isOfProject(figure))
  const pages = [
    ...areas.map((code) => ({ kind: 'area' as const, code, page: wholeAreaPage(db, code, month) })),
    ...monthFigures(db, month).projects.map((figure) => ({
      kind: 'project' as const,
      code: figure.project.code,
      page: wholeProjectPage(db, figure, month),
    })),
    ...summed.flatMap((figure) =>
      placesOf(figure).map((code) => ({
        kind: 'source' as const,
        code: sourceCode(figure, code),
        page: wholeSource(db, { figure, code, month, today }),
      })),
    ),
    ...rankingSpans.flatMap((by) =>
      rankingGroups.map((group) => ({
        kind: 'ranking' as const,
        code: rankingCode(by, group),
        page: currentRanking(db, { month, by, group }),
      })),
    ),
    { kind: 'answers' as const, code: answersCode, page: { units: unitAnswers(db, month) } },
  ]
  return pages.flatMap(({ kind, code, page }) =>
    page ? [{ kind, code, bytes: Buffer.from(JSON.stringify(frozenSchemas[kind].parse(page))) }] : [],
  )
}
