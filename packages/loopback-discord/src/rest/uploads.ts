import type { Component } from '../state/component.ts';
import type { Attachment, Embed } from '../state/message.ts';
import type { MessageBody } from '../state/message-body.ts';
import type { World } from '../state/world.ts';
import type { Call } from './call.ts';

/** Keeps the files that came with a body, so that they can be fetched. @param before Attachments of the message so far. */
export function keepUploads(
  world: World,
  channelId: string,
  body: MessageBody,
  files: Call['files'],
  before: readonly Attachment[],
): readonly Attachment[] {
  return files.map((file): Attachment => {
    const id = world.nextId();
    const described = body.attachments?.find(
      (each) => each.id === file.number && !before.some((old) => old.id === each.id),
    );
    const filename = described?.filename ?? file.filename;
    const path = `/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
    world.files.set(path, { bytes: file.bytes, type: file.type });
    return {
      id,
      filename,
      size: file.size,
      url: `${world.origin}${path}`,
      ...(file.type !== '' && { contentType: file.type }),
      ...(described?.description && { description: described.description }),
    };
  });
}

/** The same components with the address where each `attachment://` is served, and what Discord adds to it. */
export function componentsWithUploads(
  components: readonly Component[],
  attachments: readonly Attachment[],
): readonly Component[] {
  const complete = (component: Component): Component => {
    const { media, file, items, components: inside, accessory } = component;
    const upload = file && named(file.url, attachments);
    return {
      ...component,
      ...(media && { media: mediaWith(media, attachments) }),
      ...(file && { file: mediaWith(file, attachments) }),
      ...(upload && { name: upload.filename, size: upload.size }),
      ...(items && { items: items.map((item) => ({ ...item, media: mediaWith(item.media, attachments) })) }),
      ...(inside && { components: inside.map(complete) }),
      ...(accessory && { accessory: complete(accessory) }),
    };
  };
  return components.map(complete);
}

/** The same for pictures of embeds. */
export function embedsWithUploads(embeds: readonly Embed[], attachments: readonly Attachment[]): readonly Embed[] {
  return embeds.map(({ image, thumbnail, ...embed }) => ({
    ...embed,
    ...(image && { image: mediaWith(image, attachments) }),
    ...(thumbnail && { thumbnail: mediaWith(thumbnail, attachments) }),
  }));
}

function mediaWith<Media extends { readonly url: string }>(media: Media, attachments: readonly Attachment[]): Media {
  const upload = named(media.url, attachments);
  if (upload === undefined) return media;
  const { id, url, contentType } = upload;
  return {
    ...media,
    ...{ id, url, proxy_url: url, attachment_id: id },
    ...(contentType !== undefined && { content_type: contentType }),
  };
}

function named(url: string, attachments: readonly Attachment[]): Attachment | undefined {
  return attachments.findLast(({ filename }) => url === `attachment://${filename}`);
}
