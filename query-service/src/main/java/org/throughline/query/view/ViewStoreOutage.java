package org.throughline.query.view;

import com.mongodb.MongoException;
import org.jspecify.annotations.Nullable;

/** The store of views cannot be used right now, which is no event's and no question's fault. */
class ViewStoreOutage extends RuntimeException {

    ViewStoreOutage(Throwable cause) {
        super("the store of views cannot be used", cause);
    }

    static boolean isBehind(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof MongoException) return true;
        return false;
    }
}
