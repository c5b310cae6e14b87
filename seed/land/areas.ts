import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import { areaCodeAt, areaPlans } from './area-table.ts'

export function cityAreas(): Area[] {
  return areaPlans.map((plan, index) => ({
    code: areaCodeAt(index),
    name: plan.name,
    category: plan.category,
    leadUnit: plan.lead,
    districtCodes: [...plan.districts],
    positioning: plan.positioning,
    plannedPopulation: plan.population,
    admittedOn: plan.admittedOn ?? '2023-01-01',
    removedOn: plan.removedOn ?? null,
  }))
}
