// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IEntry} from "../interfaces/IEntry.sol";
import {IRegistry} from "../interfaces/IRegistry.sol";
import {CodeStore} from "../libraries/CodeStore.sol";

/// @title What the code of all entries has in common
/// @notice An entry is a minimal proxy (ERC-1167, 45 bytes) to this code, followed by the entry's metadata. Strings are
/// preceded by their length in two bytes.
abstract contract Entry is IEntry {
    /// @inheritdoc IEntry
    address public immutable registry;
    address private immutable _SELF;

    uint256 private constant PROXY_SIZE = 45;

    constructor() {
        registry = msg.sender;
        _SELF = address(this);
    }

    /// @inheritdoc IEntry
    function owner() public view returns (address) {
        return IRegistry(registry).ownerOf(uint160(address(this)));
    }

    /// @inheritdoc IEntry
    function setName(address, string calldata) external view {
        _onlyOwner();
        revert("Operation not supported on this chain");
    }

    /// @inheritdoc IEntry
    function initialize(address, bytes calldata) external payable {
        revert AlreadyInitialized();
    }

    function _onlyOwner() internal view {
        require(msg.sender == owner(), "caller is not the owner");
    }

    /// @dev String number `index` of the metadata; empty in the master, which is no entry.
    function _text(uint256 index) internal view returns (bytes memory text) {
        bytes memory metadata = _metadata();
        if (metadata.length == 0) return text;
        uint256 from;
        uint256 size = _size(metadata, from);
        for (uint256 i = 0; i < index; ++i) {
            from += 2 + size;
            size = _size(metadata, from);
        }
        text = new bytes(size);
        assembly ("memory-safe") {
            mcopy(add(text, 0x20), add(add(metadata, 0x22), from), size)
        }
    }

    /// @dev The last 32 bytes of the metadata.
    function _checksum() internal view returns (bytes32 checksum) {
        bytes memory metadata = _metadata();
        if (metadata.length == 0) return 0;
        assembly ("memory-safe") {
            checksum := mload(add(metadata, mload(metadata)))
        }
    }

    function _metadata() private view returns (bytes memory metadata) {
        if (address(this) != _SELF) metadata = CodeStore.read(address(this), PROXY_SIZE);
    }

    function _size(bytes memory metadata, uint256 from) private pure returns (uint256) {
        return (uint256(uint8(metadata[from])) << 8) | uint8(metadata[from + 1]);
    }
}
