-- The newsroom reads a story's comments through, replies and all, the newest first.
create index comment_of_story on comment (story_id, id);
