import type { KeyOf } from '@pianqu/shared/importing/row-key.ts'
import type { Unit } from '@pianqu/shared/units/unit.schema.ts'
import { keyedStore } from '../../db/keyed-store.ts'
import type { TableStore } from '../../db/table-store.ts'
import { allUnits } from './unit.facts.ts'
import { units } from './unit.tables.ts'

export const unitStore: TableStore<Unit, KeyOf<'units'>> = { ...keyedStore(units, ['code']), all: allUnits }
