// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {OrderOperation} from "./Enums.sol";
import {RequestOrder, RequestOrderHash} from "./RequestOrder.sol";

/// @notice A request order to publish (SIGN) or to revoke (CLOSE), with its signer's consent.
/// @dev `sign` is needed when the caller is not the signer himself; it is not part of the hash.
struct RequestOrderOperation {
    RequestOrder order;
    OrderOperation operation;
    bytes sign;
}

using RequestOrderOperationHash for RequestOrderOperation global;

/// @notice EIP-712 struct hash of an operation on a request order.
library RequestOrderOperationHash {
    bytes32 internal constant TYPEHASH = keccak256(
        abi.encodePacked("RequestOrderOperation(RequestOrder order,uint256 operation)", RequestOrderHash.TYPE)
    );

    /// @param orderHash struct hash of the order inside, which the caller has at hand.
    function structHash(RequestOrderOperation calldata o, bytes32 orderHash) internal pure returns (bytes32) {
        return keccak256(abi.encode(TYPEHASH, orderHash, uint256(o.operation)));
    }
}
