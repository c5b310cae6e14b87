import { onDemand, Part } from '../../../ui/on-demand.tsx'
import type { LineBlockersProps } from './line-blockers-section.tsx'

const section = onDemand(() => import('./line-blockers-section.tsx').then((part) => part.LineBlockersSection))

/** What the line says is in the way: read once the month stands, which is filled in without it. */
export const LineBlockers = (props: LineBlockersProps) => <Part of={section} with={props} />
