import { is, SQL } from 'drizzle-orm'
import { getTableConfig, type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { exportsOf, sourceFiles } from '../architecture/source-files.ts'
import { type ColumnShape, indexText, keyText, type TableShape } from './schema-of.ts'

type Config = ReturnType<typeof getTableConfig>

const literal = (value: unknown): string => (typeof value === 'number' ? String(value) : `'${String(value)}'`)

function defaultOf(column: SQLiteColumn): string | null {
  if (!column.hasDefault || column.default === undefined || is(column.default, SQL)) return null
  return literal(column.mapToDriverValue(column.default))
}

const columnShape = (column: SQLiteColumn, isKey: boolean): ColumnShape => ({
  type: column.getSQLType(),
  isRequired: column.notNull || isKey,
  defaultValue: defaultOf(column),
})

function nameOfColumn(column: object): string {
  if ('name' in column && typeof column.name === 'string') return column.name
  throw new Error('An index over an expression cannot be compared')
}

function primaryKeyOf({ columns, primaryKeys }: Config): string[] {
  const [composite] = primaryKeys
  return (composite?.columns ?? columns.filter(({ primary }) => primary)).map(({ name }) => name)
}

/** What drizzle believes a table to be. */
export function shapeOfDrizzle(table: SQLiteTable): TableShape {
  const config = getTableConfig(table)
  const primaryKey = primaryKeyOf(config)
  return {
    columns: Object.fromEntries(
      config.columns.map((column) => [column.name, columnShape(column, primaryKey.includes(column.name))]),
    ),
    primaryKey,
    indexes: config.indexes
      .map(({ config: { name, columns, unique, where } }) =>
        indexText({ name, columns: columns.map(nameOfColumn), isUnique: unique, isPartial: where !== undefined }),
      )
      .sort(),
    foreignKeys: config.foreignKeys
      .map((key) => {
        const { columns, foreignColumns, foreignTable } = key.reference()
        return keyText({
          columns: columns.map(({ name }) => name),
          table: getTableConfig(foreignTable).name,
          foreignColumns: foreignColumns.map(({ name }) => name),
          onDelete: key.onDelete ?? 'no action',
        })
      })
      .sort(),
    uniques: [
      ...config.columns.filter(({ isUnique }) => isUnique).map(({ name }) => name),
      ...config.uniqueConstraints.map(({ columns }) => columns.map(({ name }) => name).join(', ')),
    ].sort(),
  }
}

/** Every table that any module declares, by its name in SQL. */
export async function tablesOfDrizzle(): Promise<Record<string, TableShape>> {
  const files = sourceFiles('server/src').filter(({ path }) => path.endsWith('.tables.ts'))
  const modules = await Promise.all(files.map(({ path }) => exportsOf(path)))
  const tables = modules.flatMap((exported) => Object.values(exported).filter((value) => is(value, SQLiteTable)))
  return Object.fromEntries(tables.map((table) => [getTableConfig(table).name, shapeOfDrizzle(table)]))
}
