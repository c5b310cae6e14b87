import type { SourceFigure } from './source-figures.ts'

/** Figures of one project: what they are made of is all its own. The others sum up projects of several districts. */
export const projectFigures = ['project-progress', 'project-plan', 'project-light'] as const satisfies SourceFigure[]
export type ProjectSourceFigure = (typeof projectFigures)[number]
export type SummedFigure = Exclude<SourceFigure, ProjectSourceFigure>

export const isOfProject = (figure: SourceFigure): figure is ProjectSourceFigure =>
  projectFigures.some((each) => each === figure)
