import { getArea, listAreas } from '@pianqu/shared/boards/area.contract.ts'
import { getProject, listProjects } from '@pianqu/shared/boards/project.contract.ts'
import { listUnits } from '@pianqu/shared/units/unit.contract.ts'
import { queryOf, queryOnceGiven } from '../../api/query-of.ts'
import type { FigureView } from '../../navigation/search.ts'
import type { ProjectsSearch } from './projects.search.ts'

export const pageSize = 50

/** One page of the projects that the address asks for. */
export const projectsQuery = ({ q, ...search }: ProjectsSearch, view: FigureView) =>
  queryOf(listProjects, { query: { ...search, q: q || undefined, ...view, pageSize } })

/** One project in a month. */
export const projectQuery = (code: string, view: FigureView) => queryOf(getProject, { params: { code }, query: view })

/** The areas to choose from. */
export const areaOptionsQuery = (view: FigureView) => queryOf(listAreas, { query: view })

/** The clusters to choose from, once an area is chosen. */
export const clusterOptionsQuery = (area: string | undefined, view: FigureView) =>
  queryOnceGiven(getArea, area ? { params: { code: area }, query: view } : undefined)

/** The districts to choose from. */
export const districtOptionsQuery = queryOf(listUnits, { query: { type: 'district' } })
