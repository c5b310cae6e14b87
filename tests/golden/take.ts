import { writeFileSync } from 'node:fs'
import { snapshotFormat } from '@pianqu/shared/snapshots/upgrade.ts'
import { dumpOf } from './dump.ts'
import { goldenCity } from './golden-city.ts'
import { goldenFile } from './golden-world.ts'

/** Writes the golden city of the newest format; one that is there already stays as it was taken. */
const city = await goldenCity()
writeFileSync(goldenFile(snapshotFormat), dumpOf(city.world.db), { flag: 'wx' })
await city.app.close()
