import type { Change } from '../../db/command.ts'
import { installation } from './rule.tables.ts'

/** Says for good that this city is made up. */
export function markDemo({ tx, audit }: Change, cityName: string): void {
  tx.orm.insert(installation).values({ key: 'demo', value: 'yes' }).run()
  tx.orm.insert(installation).values({ key: 'city', value: cityName }).run()
  audit({
    action: 'installation.demo',
    subject: 'installation',
    detail: { cityName },
  })
}
