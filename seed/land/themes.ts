import type { ProjectCategory, ProjectFunction } from '@pianqu/shared/projects/project.schema.ts'
import { citywide, industry, infrastructure, platforms, services, type ThemeRow } from './theme-table.ts'

export interface Theme {
  readonly name: string
  readonly lead: string
  readonly builder: string
  readonly category: ProjectCategory
  readonly functionTag: ProjectFunction
  /** What follows a place name in the name of a project. */
  readonly works: readonly string[]
}

const themed = (rows: readonly ThemeRow[], category: ProjectCategory, functionTag: ProjectFunction): Theme[] =>
  rows.map(([name, lead, builder, works]) => ({ name, lead, builder, category, functionTag, works: works.split(' ') }))

const all: readonly Theme[] = [
  ...themed(infrastructure, 'infrastructure', 'basic'),
  ...themed(services, 'public-service', 'basic'),
  ...themed(industry, 'industry', 'core'),
  ...themed(platforms, 'platform', 'core'),
  ...themed(citywide, 'infrastructure', 'basic'),
]

export function themeNamed(name: string): Theme {
  const theme = all.find((candidate) => candidate.name === name)
  if (!theme) throw new RangeError(`No theme ${name}`)
  return theme
}
