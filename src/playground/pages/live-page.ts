import { connect } from '../../../packages/loopback-discord/src/page/channel/connection.ts';
import type { ChannelEvent } from '../../../packages/loopback-discord/src/page-server/protocol.ts';

// The page is made anew by the server when the reports change; the browser keeps the place on it.
connect(
  (event: ChannelEvent) => {
    if (event.kind === 'library') location.reload();
  },
  () => {},
);
