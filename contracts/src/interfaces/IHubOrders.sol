// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AppOrder} from "../types/AppOrder.sol";
import {AppOrderOperation} from "../types/AppOrderOperation.sol";
import {DatasetOrder} from "../types/DatasetOrder.sol";
import {DatasetOrderOperation} from "../types/DatasetOrderOperation.sol";
import {RequestOrder} from "../types/RequestOrder.sol";
import {RequestOrderOperation} from "../types/RequestOrderOperation.sol";
import {WorkerpoolOrder} from "../types/WorkerpoolOrder.sol";
import {WorkerpoolOrderOperation} from "../types/WorkerpoolOrderOperation.sol";

/// @title Orders: publishing, revoking, checking
/// @notice An order is authentic when its signer presigned it here, or signed its EIP-712 digest. The signer of an app,
/// dataset or workerpool order is the entry's owner of now: an order dies when the entry is sold.
interface IHubOrders {
    event SignedAppOrder(bytes32 appHash);
    event SignedDatasetOrder(bytes32 datasetHash);
    event SignedWorkerpoolOrder(bytes32 workerpoolHash);
    event SignedRequestOrder(bytes32 requestHash);
    event ClosedAppOrder(bytes32 appHash);
    event ClosedDatasetOrder(bytes32 datasetHash);
    event ClosedWorkerpoolOrder(bytes32 workerpoolHash);
    event ClosedRequestOrder(bytes32 requestHash);
    event BroadcastAppOrder(AppOrder apporder);
    event BroadcastDatasetOrder(DatasetOrder datasetorder);
    event BroadcastWorkerpoolOrder(WorkerpoolOrder workerpoolorder);
    event BroadcastRequestOrder(RequestOrder requestorder);

    /// @notice Presigns (SIGN) or revokes (CLOSE) an app order, by the app's owner or with its signature.
    /// @dev "invalid-sender-or-signature", "invalid-signature-format". The digest, not the struct hash, is in the event.
    /// Rationale: operations carry no nonce; replaying one changes nothing, and a closed order never opens again.
    /// @param operation the order, what to do with it, and its signer's signature if somebody else calls
    function manageAppOrder(AppOrderOperation calldata operation) external;
    /// @notice The same for a dataset order, by the dataset's owner.
    /// @param operation the order, what to do with it, and its signer's signature if somebody else calls
    function manageDatasetOrder(DatasetOrderOperation calldata operation) external;
    /// @notice The same for a workerpool order, by the workerpool's owner.
    /// @param operation the order, what to do with it, and its signer's signature if somebody else calls
    function manageWorkerpoolOrder(WorkerpoolOrderOperation calldata operation) external;
    /// @notice The same for a request order, by the requester.
    /// @param operation the order, what to do with it, and its signer's signature if somebody else calls
    function manageRequestOrder(RequestOrderOperation calldata operation) external;

    /// @notice Publishes an order as an event, unchecked: whoever reads it checks it.
    /// @param order any order
    function broadcastAppOrder(AppOrder calldata order) external;
    /// @notice Publishes an order as an event, unchecked: whoever reads it checks it.
    /// @param order any order
    function broadcastDatasetOrder(DatasetOrder calldata order) external;
    /// @notice Publishes an order as an event, unchecked: whoever reads it checks it.
    /// @param order any order
    function broadcastWorkerpoolOrder(WorkerpoolOrder calldata order) external;
    /// @notice Publishes an order as an event, unchecked: whoever reads it checks it.
    /// @param order any order
    function broadcastRequestOrder(RequestOrder calldata order) external;

    /// @notice Is `signature` one of `identity` over `hash`? Key: 65 bytes r, s, v (27 or 28) or 64 bytes r, vs (EIP-2098),
    /// low s only. Contract: ERC-1271.
    /// @dev An account with code may still sign with its key (EIP-7702). Nothing verifies for account 0. A contract's
    /// malformed answer counts as no. "invalid-signature-format" for another length at an account without code.
    /// @param identity who should have signed
    /// @param hash what: the digest, nothing is prefixed to it
    /// @param signature 65 or 64 bytes of a key, or what the contract makes of it
    /// @return yes or no
    function verifySignature(address identity, bytes32 hash, bytes calldata signature) external view returns (bool);
    /// @notice Did `identity` presign `hash`?
    /// @param identity who should have signed
    /// @param hash what: the digest, nothing is prefixed to it
    /// @return yes or no
    function verifyPresignature(address identity, bytes32 hash) external view returns (bool);
    /// @notice Either of the two, the presignature being looked at first.
    /// @param identity who should have signed
    /// @param hash what: the digest, nothing is prefixed to it
    /// @param signature 65 or 64 bytes of a key, or what the contract makes of it
    /// @return yes or no
    function verifyPresignatureOrSignature(address identity, bytes32 hash, bytes calldata signature)
        external
        view
        returns (bool);
}
