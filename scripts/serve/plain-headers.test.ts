import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { makeHeadersPlain } from './plain-headers.ts'

test('a list of one header becomes that header, and longer lists stay', () => {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  response.setHeader('etag', ['W/"abc"'])
  response.setHeader('set-cookie', ['a=1', 'b=2'])
  response.setHeader('vary', 'rsc')
  makeHeadersPlain(response)
  expect({ ...response.getHeaders() }).toEqual({ etag: 'W/"abc"', 'set-cookie': ['a=1', 'b=2'], vary: 'rsc' })
})
