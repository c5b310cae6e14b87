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
  'area-starts',
  'area-blockers',
  'area-bond-use',
  'district-progress',
  'district-starts',
  'district-blockers',
  'district-bond-use',
  'project-progress',
  'project-plan',
  'project-light',
] as const
export type SourceFigure = (typeof sourceFigures)[number]
