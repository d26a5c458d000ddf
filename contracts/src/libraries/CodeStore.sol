// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title Data kept as the code of a contract
/// @notice Writing 32 bytes of code costs 6,400 gas where a storage slot costs 22,100, and one cold access reads all of it.
/// The contract's address follows from its key, so that nothing needs to remember it.
/// @dev The creation code is constant, therefore so is its hash; it asks its creator for what to become by an empty call.
/// The creator lays the content out in transient storage, and its `receive` must hand the call to `serve`.
///
///     PUSH0 PUSH0 PUSH0 PUSH0 CALLER GAS STATICCALL POP     ask the creator
///     RETURNDATASIZE PUSH0 PUSH0 RETURNDATACOPY             take the answer
///     RETURNDATASIZE PUSH0 RETURN                           become it
///
/// Rationale: with the content in the creation code the address would follow from the content, which whoever reads the data
/// does not have; with the content in storage it would cost what is to be saved.
library CodeStore {
    /// @notice The chain refused the contract: not enough gas, or it exists already.
    error CodeNotStored(bytes32 key);
    /// @notice Code has at most `max` bytes.
    error CodeTooLarge(uint256 size, uint256 max);

    bytes internal constant CREATION_CODE = hex"5f5f5f5f335afa503d5f5f3e3d5ff3";
    /// keccak256(CREATION_CODE), written out: the compiler would compute it anew each time.
    bytes32 internal constant CREATION_CODE_HASH = 0xc5f7f3c6056196ed626032be62d181d3073b0eb7ff6ee6bb16f732e7240e80bc;
    /// Limit of the chain (EIP-170).
    uint256 internal constant MAX_SIZE = 24_576;
    /// Transient slot of 1 + the content's length; its words follow. 0 when nothing is being written.
    uint256 private constant CONTENT = uint256(keccak256("iexec.codestore.content"));

    /// @notice Where the code with this key is, or would be.
    function addressOf(bytes32 key) internal view returns (address stored) {
        bytes32 creationCodeHash = CREATION_CODE_HASH;
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, or(shl(160, 0xff), address()))
            mstore(add(free, 0x20), key)
            mstore(add(free, 0x40), creationCodeHash)
            stored := and(keccak256(add(free, 11), 85), 0xffffffffffffffffffffffffffffffffffffffff)
        }
    }

    /// @notice Makes `content` the code at `addressOf(key)`.
    function write(bytes32 key, bytes memory content) internal returns (address stored) {
        if (content.length > MAX_SIZE) revert CodeTooLarge(content.length, MAX_SIZE);
        uint256 base = CONTENT;
        assembly ("memory-safe") {
            let size := mload(content)
            let from := add(content, 0x20)
            tstore(base, add(size, 1))
            let slot := base
            for { let end := add(from, size) } lt(from, end) { from := add(from, 0x20) } {
                slot := add(slot, 1)
                tstore(slot, mload(from))
            }
            // CREATION_CODE, right aligned in one word of scratch space: 15 bytes.
            mstore(0, 0x5f5f5f5f335afa503d5f5f3e3d5ff3)
            stored := create2(0, 17, 15, key)
            tstore(base, 0)
        }
        if (stored == address(0)) revert CodeNotStored(key);
    }

    /// @notice Answers the contract that is being created, and returns to the caller if there is none.
    function serve() internal view {
        uint256 base = CONTENT;
        assembly ("memory-safe") {
            let size := tload(base)
            if size {
                size := sub(size, 1)
                let start := mload(0x40)
                let slot := base
                for {
                    let at := start
                    let end := add(start, size)
                } lt(at, end) { at := add(at, 0x20) } {
                    slot := add(slot, 1)
                    mstore(at, tload(slot))
                }
                return(start, size)
            }
        }
    }

    /// @notice The code at `stored`, from byte `offset` on.
    function read(address stored, uint256 offset) internal view returns (bytes memory content) {
        uint256 size = stored.code.length;
        if (size <= offset) return content;
        unchecked {
            size -= offset;
        }
        content = new bytes(size);
        assembly ("memory-safe") {
            extcodecopy(stored, add(content, 0x20), offset, size)
        }
    }
}
