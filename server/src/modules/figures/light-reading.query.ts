import { lightMarks, lightNames, lights } from '@pianqu/shared/lights/light.ts'
import type { Database } from '../../db/database.ts'
import type { Reading, ReadingQuestion } from '../rules/reading.facts.ts'
import { monthFigures } from './month-figures.query.ts'
import type { ProjectFigure } from './project-figure.ts'

function lightText({ light: { light } }: ProjectFigure): string {
  return light ? `${lightMarks[light]} ${lightNames[light]}` : '不适用'
}

/** Why a light is what it is: the sentence of its worst component. */
function whyOf({ light: { computed, components } }: ProjectFigure): string | null {
  return components.findLast(({ light }) => light === computed)?.sentence ?? null
}

/** The lights of a month. */
export function lightReading(db: Database, { month }: ReadingQuestion): Reading {
  const { projects, city, areas } = monthFigures(db, month)
  const redAreas = areas.filter(({ light }) => light === 'red').length
  return {
    sums: [
      ...lights.map((light) => ({ name: `${lightNames[light]}项目`, text: `${city.counts[light]}个` })),
      { name: '滞后片区', text: `${redAreas}个` },
    ],
    rows: projects.map((figure) => ({
      code: figure.project.code,
      name: figure.project.name,
      text: lightText(figure),
      why: whyOf(figure),
    })),
  }
}
