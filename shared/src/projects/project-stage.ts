import { codesOf } from '../words/codes-of.ts'

export const projectStageNames = {
  preparing: '加快前期',
  starting: '落地开工',
  building: '加快建设',
  finishing: '竣工投产',
} as const
export const projectStages = codesOf(projectStageNames)
export type ProjectStage = keyof typeof projectStageNames
