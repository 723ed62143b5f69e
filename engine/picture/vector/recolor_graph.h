/// A page's form, and all that it paints with, made anew in inks. Nothing of the source is taken over but what is used.
#pragma once

#include "picture/vector/recolor_content.h"
#include "picture/vector/simplify_content.h"

#include <tuple>

namespace skrejlapa
{

/// A form or tiling pattern in inks.
struct RecoloredStream {
    QPDFObjectHandle stream = QPDFObjectHandle::newNull();
    bool is_transparent = false; ///< something in it lets through what lies below
};

/// Whether the source leaves the graphics state at its start to the reader's defaults.
enum class StateAtStart { defaults, set_by_content };

class GraphRecoloring
{
public:
    explicit GraphRecoloring(Recoloring& work, StateAtStart start) : work_(work), start_(start) {}

    /// The form of a whole picture; it is a transparency group only where something in it is transparent.
    /// What could not be done stands in the Recoloring afterwards.
    QPDFObjectHandle recolor_page(QPDFObjectHandle form, PaintTarget target = PaintTarget::inks);

private:
    /// Of one stream: what its resources become.
    struct Scope {
        QPDFObjectHandle source; ///< the source's resource dictionary
        PaintTarget target;
        bool is_uncolored = false; ///< a tile without colours of its own
        Resources made;
        std::map<std::string, GraphicsStateChange> changes;
        std::set<std::string> transparent;                ///< XObjects and patterns that are
        std::set<std::string> painted_through;            ///< XObjects painted where the state is or may be transparent
        std::map<std::string, CurrentSpaces> inherited{}; ///< of forms that count on their caller's colour spaces
    };
    struct Group {
        QPDFObjectHandle stream;
        bool is_needed = false; ///< transparent, or painted where the state may be
    };
    struct UsedResources {
        QPDFObjectHandle dictionary;
        bool is_transparent = false;
    };
    enum class StartOfContent { anywhere, in_default_state };
    /// What a stream is painted in.
    struct Circumstances {
        PaintTarget target;
        InitialState initial = InitialState::opaque;
        CurrentSpaces spaces{}; ///< where it counts on its caller's
    };
    using StreamKey = std::tuple<QPDFObjGen, PaintTarget, InitialState, CurrentSpaces>;

    RecoloredStream recolor_stream(QPDFObjectHandle source, QPDFObjectHandle inherited,
                                   const Circumstances& circumstances);
    RecoloredStream build_stream(QPDFObjectHandle source, QPDFObjectHandle inherited, Circumstances circumstances);
    Content recolor_operations(const Content& source, Scope& scope, const Circumstances& circumstances,
                               StartOfContent start);
    void erase_unresolved(Content& content, Scope& scope, bool (*applies)(const ContentOperation&));
    bool resolve(const ContentOperation& operation, Scope& scope);
    bool resolve_in(const std::string& category, const std::string& name, Scope& scope);
    QPDFObjectHandle recolor_resource(const std::string& category, const std::string& name, QPDFObjectHandle resource,
                                      Scope& scope);
    QPDFObjectHandle recolor_x_object(const std::string& name, QPDFObjectHandle x_object, Scope& scope);
    QPDFObjectHandle recolor_pattern(const std::string& name, QPDFObjectHandle pattern, Scope& scope);
    QPDFObjectHandle recolor_state(const std::string& name, QPDFObjectHandle state, Scope& scope);
    void take_font(QPDFObjectHandle font, QPDFObjectHandle copy, GraphicsStateChange& change, Scope& scope);
    QPDFObjectHandle recolor_soft_mask(QPDFObjectHandle mask, Scope& scope);
    double backdrop_light(QPDFObjectHandle group, const std::vector<double>& backdrop, Scope& scope);
    QPDFObjectHandle recolor_font(QPDFObjectHandle font, Scope& scope);
    QPDFObjectHandle recolor_glyphs(QPDFObjectHandle font, Scope& scope);
    static UsedResources used_resources(Scope& scope, const Content& content);
    RecoloredStream assemble(QPDFObjectHandle source, Scope& scope, const Content& content);
    void drop_idle_groups();

    Recoloring& work_;
    StateAtStart start_;
    std::map<StreamKey, RecoloredStream> done_;
    std::set<StreamKey> under_way_;
    std::map<QPDFObjGen, Group> groups_; ///< by the new stream
    bool is_page_ = true;                ///< of the stream being built
};

} // namespace skrejlapa
