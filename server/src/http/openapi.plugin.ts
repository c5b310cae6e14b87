import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { type Access, type Permission, permissions } from '@pianqu/shared/access/access.ts'
import type { Endpoint } from '@pianqu/shared/http/endpoint.ts'
import { problemSchema } from '@pianqu/shared/http/problem.ts'
import fp from 'fastify-plugin'
import { z } from 'zod'
import { bodyLimitBytes, mostBodyValues, strangersLimitBytes } from './body-limits.ts'
import { uploadLimitBytes } from './upload.ts'

type Json = Record<string, unknown>

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): Json =>
  z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  }) as Json

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Json
    required?: string[]
  }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

function describeAccess(access: Access): string {
  if (access === 'public') return 'Anybody.'
  if (access === 'any-password') return 'Anybody signed in, with a one-time password too.'
  if (access === 'signed-in') return 'Anybody signed in.'
  const allowed = new Set(
    access.anyOf.flatMap((permission: Permission) => permissions[permission] as readonly string[]),
  )
  return `Roles: ${[...allowed].join(', ')}.`
}

function requestBody({ body, upload }: Endpoint): Json {
  if (upload) {
    const bytes = { type: 'string', format: 'binary' }
    const file = {
      type: 'object',
      required: ['file'],
      properties: { file: upload === 'several' ? { type: 'array', items: bytes } : bytes },
    }
    return {
      requestBody: {
        required: true,
        content: { 'multipart/form-data': { schema: file } },
      },
    }
  }
  return body
    ? {
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: jsonSchema(body, 'input') },
          },
        },
      }
    : {}
}

function replyOf(endpoint: Endpoint): Json {
  if (endpoint.status === 204) return { description: 'Done' }
  const content = endpoint.file
    ? { [endpoint.file]: { schema: { type: 'string', format: 'binary' } } }
    : { 'application/json': { schema: jsonSchema(endpoint.reply, 'output') } }
  return { description: 'OK', content }
}

function operationOf(endpoint: Endpoint): Json {
  return {
    summary: endpoint.summary,
    description: describeAccess(endpoint.access),
    tags: [endpoint.path.split('/')[2] ?? 'api'],
    parameters: [...parameters(endpoint.params, 'path'), ...parameters(endpoint.query, 'query')],
    ...requestBody(endpoint),
    responses: {
      [String(endpoint.status ?? 200)]: replyOf(endpoint),
      default: {
        description: 'RFC 9457',
        content: {
          'application/problem+json': {
            schema: jsonSchema(problemSchema, 'output'),
          },
        },
      },
    },
  }
}

/** The OpenAPI 3.1 document of the endpoints on the wire. */
export function openApiOf(endpoints: readonly Endpoint[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = {
      ...paths[path],
      [endpoint.method.toLowerCase()]: operationOf(endpoint),
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '片区调度 pianqu',
      version,
      description: [
        '重点片区月调度、专项债、轨道覆盖的公共接口；金额为整数元，月份如 2026-03。',
        `一次提交的 JSON 不超过 ${bodyLimitBytes / 1024 / 1024} MB、${mostBodyValues} 个值（登录 ${strangersLimitBytes / 1024} KB），单个文件不超过 ${uploadLimitBytes / 1024 / 1024} MB，超过的回答 413。`,
      ].join('\n\n'),
    },
    paths,
  }
}

/** Collects what is mounted and shows it at /api/openapi.json and /api/docs. */
export const openApiPlugin = fp(async (app) => {
  const endpoints: Endpoint[] = []
  app.addHook('onRoute', ({ config, method }) => {
    if (config?.endpoint && method !== 'HEAD') endpoints.push(config.endpoint)
  })
  let document: Json | undefined
  const read = () => {
    document ??= openApiOf(endpoints, app.world.version)
    return document
  }
  app.get('/api/openapi.json', () => read())
  await app.register(swagger, {
    mode: 'static',
    specification: {
      document: {
        openapi: '3.1.0',
        info: { title: '', version: '' },
        paths: {},
      },
    },
  })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { layout: 'BaseLayout' },
    theme: { title: '片区调度 接口文档' },
    staticCSP: false,
    transformSpecification: () => read(),
    transformSpecificationClone: false,
  })
})
