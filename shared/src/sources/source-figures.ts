/** Figures that can be questioned; those of an area or a project need its code. */
export const sourceFigures = [
  'bond-share',
  'bond-gap',
  'bond-needed',
  'rail-800m',
  'investment-rate',
  'start-rate',
  'area-progress',
  'area-bonds',
  'area-rail',
  'project-progress',
  'project-plan',
  'project-light',
] as const
export type SourceFigure = (typeof sourceFigures)[number]
