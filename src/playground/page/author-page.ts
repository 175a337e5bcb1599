import type { ChannelEvent } from '../channel/protocol.ts';
import { connect } from './channel/connection.ts';

// The page is made anew by the server when the reports change; the browser keeps the place on it.
connect(
  (event: ChannelEvent) => {
    if (event.kind === 'library') location.reload();
  },
  () => {},
);
