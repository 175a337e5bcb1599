import './message/skyra.ts';
import { startChannel } from './channel/start-channel.ts';

startChannel(document.body);
